import type { HangUpCause } from '../../port.ts';

/** ITU-T Q.850 causes that make Asterisk send the responses that the port names (chan_pjsip, hangup_cause2sip). */
const q850: Readonly<Record<HangUpCause, number>> = {
  normal: 16,
  busy: 17,
  rejected: 21,
  'not-found': 1,
  'no-answer': 19,
  unavailable: 20,
  forbidden: 21,
  'answered-elsewhere': 26,
  cancelled: 16,
  failed: 38,
};

/** The cause that a channel is hung up with. Asterisk adds it as Reason header (RFC 3326) by itself. */
export const reasonCodeOf = (cause: HangUpCause): string => String(q850[cause]);

/** Why a party that was up left. */
export const causeOfEnd = (cause: number): HangUpCause =>
  cause === 38 || cause === 41 ? 'failed' : 'normal';

/** Why a phone that was called did not answer: by its SIP response, else by the Q.850 cause that it became. */
export const causeOfRefusal = (cause: number, sipStatus: number | undefined): HangUpCause => {
  if (sipStatus === 603) return 'rejected';
  if (sipStatus === 404 || sipStatus === 410 || sipStatus === 484 || sipStatus === 604) return 'not-found';
  if (sipStatus === 487) return 'cancelled';
  if (cause === 17) return 'busy';
  if (cause === 21) return 'rejected';
  if (cause === 1 || cause === 3 || cause === 22 || cause === 28) return 'not-found';
  if (cause === 18 || cause === 19) return 'no-answer';
  if (cause === 20 || cause === 27 || cause === 34 || cause === 42) return 'unavailable';
  return 'failed';
};

/**
 * Why a number outside was not reached. A provider that does not answer (408 is of our own making then), wants another
 * password or has no lines left is no word of the callee.
 */
export const causeOfTrunkRefusal = (cause: number, sipStatus = 0): HangUpCause => {
  if (sipStatus === 403) return 'forbidden';
  if (sipStatus < 400 || sipStatus === 408 || UNWILLING.has(sipStatus)) return 'unavailable';
  return sipStatus >= 500 && sipStatus < 600 ? 'unavailable' : causeOfRefusal(cause, sipStatus);
};

const UNWILLING: ReadonlySet<number> = new Set([401, 402, 407]);

/** What to tell of several devices that all failed: what a person did outweighs what a machine did. */
export const bestCause = (collected: readonly HangUpCause[]): HangUpCause =>
  ranking.find((cause) => collected.includes(cause)) ?? 'unavailable';

const ranking: readonly HangUpCause[] = [
  'rejected',
  'busy',
  'no-answer',
  'cancelled',
  'forbidden',
  'not-found',
  'failed',
  'unavailable',
];
