import { mayDial, outgoingClass } from '../../company/outgoing-class.ts';
import type { CallDraft } from '../call/call.ts';
import type { Refusal } from '../refusal.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';

/**
 * Why this number may not be called, if so. `by`: whose permissions count; null: an administrator has set it.
 * Emergency numbers are above permissions and the company's ceiling; paid services are below all of them.
 */
export const outsideRefusal = (
  turn: Turn,
  call: CallDraft,
  number: string,
  by: string | null,
): Refusal | undefined => {
  const { numberRules, maxOutsideCalls } = turn.settings.options;
  const kind = outgoingClass(number, numberRules);
  if (kind === undefined) return 'not-found';
  if (kind === 'emergency') return undefined;
  if (kind === 'premium' || !isPermitted(turn, by, kind)) {
    trace(turn, call, 'outside-forbidden', { number, class: kind });
    return 'forbidden';
  }
  if (turn.outside.keys().length < maxOutsideCalls) return undefined;
  trace(turn, call, 'outside-ceiling', { number, limit: maxOutsideCalls });
  return 'busy';
};

const isPermitted = (turn: Turn, by: string | null, kind: Parameters<typeof mayDial>[1]): boolean => {
  if (by === null) return true;
  const employee = turn.index.employees.get(by);
  return employee !== undefined && mayDial(employee, kind);
};
