import type { Employee, OutgoingPermissions } from '../contract/employee.ts';
import { EMERGENCY_NUMBERS } from './emergency-numbers.ts';
import { type NumberForms, readNumber } from './number-formats.ts';

/** What a call outside costs the company, roughly: what permissions are given by. */
export type OutgoingClass =
  | 'emergency'
  | 'local'
  | 'long-distance'
  | 'mobile'
  | 'international'
  /** Paid services: 8 809 and their like abroad. Thieves of logins dial these; no permission opens them. */
  | 'premium';

/**
 * The class of a number as it was typed, or in E.164; undefined when it is no number of the public network. Asked
 * after the company's own short numbers: an employee 101 comes before the emergency number 101.
 */
export const outgoingClass = (typed: string, rules: NumberForms): OutgoingClass | undefined => {
  if (EMERGENCY_NUMBERS.has(typed.trim())) return 'emergency';
  const number = readNumber(typed, rules);
  if (!number) return undefined;
  const type = number.getType();
  if (type === 'PREMIUM_RATE') return 'premium';
  if (number.country !== rules.country) return 'international';
  if (type === 'MOBILE') return 'mobile';
  const isLocal = rules.areaCode !== '' && number.nationalNumber.startsWith(rules.areaCode);
  return isLocal || type === 'TOLL_FREE' ? 'local' : 'long-distance';
};

const permitted: Readonly<Record<OutgoingClass, (outgoing: OutgoingPermissions) => boolean>> = {
  emergency: () => true,
  local: ({ local }) => local,
  'long-distance': ({ longDistance }) => longDistance,
  mobile: ({ mobile }) => mobile,
  international: ({ international }) => international,
  premium: () => false,
};

/** Whether this employee may call numbers of that class outside. */
export const mayDial = ({ outgoing }: Pick<Employee, 'outgoing'>, outside: OutgoingClass): boolean =>
  permitted[outside](outgoing);
