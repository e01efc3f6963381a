import type { ForwardingTarget } from '../../../pbx/contract/destination.ts';
import type { Forwarding } from '../../../pbx/contract/employee.ts';

/** The cases of forwarding, in the order in which they are read. */
export const forwardingClauses = ['onNoAnswer', 'onBusy', 'whenAway', 'whenNotRegistered', 'always'] as const;
export type ForwardingClause = (typeof forwardingClauses)[number];

/** «В случае его неответа в течение 5-10 секунд»: between them. */
const USUAL_SECONDS = 7;

export const clauseTarget = (forwarding: Forwarding, clause: ForwardingClause): ForwardingTarget | null =>
  clause === 'onNoAnswer' ? (forwarding.onNoAnswer?.target ?? null) : forwarding[clause];

/** `seconds` counts for no answer only. */
export const withClause = (
  forwarding: Forwarding,
  clause: ForwardingClause,
  target: ForwardingTarget | null,
  seconds: number = forwarding.onNoAnswer?.afterSeconds ?? USUAL_SECONDS,
): Forwarding =>
  clause === 'onNoAnswer'
    ? { ...forwarding, onNoAnswer: target && { afterSeconds: seconds, target } }
    : { ...forwarding, [clause]: target };

export const forwardsNothing = (forwarding: Forwarding): boolean =>
  forwardingClauses.every((clause) => clauseTarget(forwarding, clause) === null);

/** Nobody's call is lost while a mobile is at hand. */
export const toMobile = (forwarding: Forwarding, mobile: string): Forwarding => {
  const target = { to: 'outside', number: mobile } as const;
  return withClause(withClause(forwarding, 'onNoAnswer', target), 'whenNotRegistered', target);
};
