import { EMERGENCY_NUMBERS } from '../../company/emergency-numbers.ts';
import { toE164 } from '../../company/number-formats.ts';
import { type OutgoingClass, outgoingClass } from '../../company/outgoing-class.ts';
import type { CompanySettings } from '../../contract/company-settings.ts';
import { rewriteNumber } from '../../contract/number-rules.ts';
import { indexOf } from '../turn/settings-index.ts';

/** What somebody of the company means by what they dial. Ids, not the things: these outlive a change of settings. */
export type Dialled =
  | { readonly to: 'employee'; readonly employee: string }
  | { readonly to: 'department'; readonly department: string }
  | { readonly to: 'number'; readonly number: string }
  /** E.164, or an emergency number as it is. */
  | { readonly to: 'outside'; readonly number: string; readonly class: OutgoingClass }
  | { readonly to: 'park' }
  | { readonly to: 'parked'; readonly slot: string }
  /** Null: any call of the own group. */
  | { readonly to: 'pickup'; readonly extension: string | null }
  | { readonly to: 'mailbox' }
  | { readonly to: 'echo' }
  /** Null: a new one. */
  | { readonly to: 'conference'; readonly room: string | null }
  | { readonly to: 'nowhere' };

/** A short number, a login, a service code, or a number of the public network. */
export const readDialled = (settings: CompanySettings, dialled: string): Dialled => {
  const typed = dialled.trim().toLowerCase();
  // Colleagues, services and the fire brigade are dialled as ever, whatever rules there are for numbers.
  if (EMERGENCY_NUMBERS.has(typed)) return inside(settings, typed) ?? emergency(typed);
  const number = rewriteNumber(typed, settings.options.numberRules, 'dialling');
  return (
    inside(settings, typed) ?? inside(settings, number) ?? outside(settings, number) ?? { to: 'nowhere' }
  );
};

const inside = (settings: CompanySettings, typed: string): Dialled | undefined =>
  person(settings, typed) ?? service(settings, typed);

const person = (settings: CompanySettings, typed: string): Dialled | undefined => {
  const index = indexOf(settings);
  const employee = index.employeeByExtension.get(typed) ?? index.employeeByLogin.get(typed);
  if (employee) return { to: 'employee', employee: employee.id };
  const department = index.departmentByExtension.get(typed);
  return department && { to: 'department', department: department.id };
};

const service = ({ options: { codes } }: CompanySettings, typed: string): Dialled | undefined => {
  const after = (code: string) => {
    const rest = typed.startsWith(code) ? typed.slice(code.length) : '';
    return /^\d{1,6}$/.test(rest) ? rest : undefined;
  };
  if (typed === codes.pickup) return { to: 'pickup', extension: null };
  if (typed === codes.park) return { to: 'park' };
  if (typed === codes.voicemail) return { to: 'mailbox' };
  if (typed === codes.echoTest) return { to: 'echo' };
  if (typed === codes.conference) return { to: 'conference', room: null };
  const [extension, slot, room] = [after(codes.pickup), after(codes.park), after(codes.conference)];
  if (slot !== undefined) return { to: 'parked', slot };
  if (room !== undefined) return { to: 'conference', room };
  return extension === undefined ? undefined : { to: 'pickup', extension };
};

const emergency = (number: string): Dialled => ({ to: 'outside', number, class: 'emergency' });

const outside = (settings: CompanySettings, typed: string): Dialled | undefined => {
  const { numberRules } = settings.options;
  const kind = outgoingClass(typed, numberRules);
  if (kind === undefined) return undefined;
  if (kind === 'emergency') return emergency(typed);
  const number = toE164(typed, numberRules);
  if (number === undefined) return undefined;
  const own = indexOf(settings).numberByPublic.get(number);
  return own ? { to: 'number', number: own.id } : { to: 'outside', number, class: kind };
};
