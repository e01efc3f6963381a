import type { HangUpCause } from '../engine/port.ts';

/** Why nobody took a call. */
export type Refusal = 'busy' | 'rejected' | 'no-answer' | 'forbidden' | 'not-found' | 'unavailable';

const mostTellingFirst: readonly Refusal[] = [
  'busy',
  'rejected',
  'no-answer',
  'forbidden',
  'not-found',
  'unavailable',
];

/**
 * What the caller hears when callees were lost for different reasons: a person's word before a phone's.
 * Whatever went wrong with a callee's phone itself is `unavailable` to the caller.
 */
export const tellingRefusal = (sofar: Refusal, cause: HangUpCause): Refusal =>
  mostTellingFirst.find((refusal) => refusal === sofar || refusal === cause) ?? 'unavailable';
