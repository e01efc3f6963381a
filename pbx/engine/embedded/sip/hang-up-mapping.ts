import type { HangUpCause } from '../../port.ts';

interface SipCause {
  /** Final response to a leg that was not answered. */
  readonly status: number;
  readonly phrase: string;
  /** ITU-T Q.850 cause for the Reason header (RFC 3326). */
  readonly q850: number;
}

const causes: Readonly<Record<HangUpCause, SipCause>> = {
  normal: { status: 480, phrase: 'Temporarily Unavailable', q850: 16 },
  busy: { status: 486, phrase: 'Busy Here', q850: 17 },
  rejected: { status: 603, phrase: 'Decline', q850: 21 },
  'not-found': { status: 404, phrase: 'Not Found', q850: 1 },
  'no-answer': { status: 480, phrase: 'No Answer', q850: 19 },
  unavailable: { status: 480, phrase: 'Not Registered', q850: 20 },
  forbidden: { status: 403, phrase: 'Forbidden', q850: 57 },
  'answered-elsewhere': { status: 487, phrase: 'Call Completed Elsewhere', q850: 26 },
  cancelled: { status: 487, phrase: 'Request Terminated', q850: 16 },
  failed: { status: 500, phrase: 'Server Internal Error', q850: 41 },
};

/** How to refuse a caller that was not answered. */
export function refusalOf(cause: HangUpCause): {
  statusCode: number;
  reasonPhrase: string;
  extraHeaders: string[];
} {
  const { status, phrase } = causes[cause];
  return { statusCode: status, reasonPhrase: phrase, extraHeaders: [`Reason: ${reasonOf(cause)}`] };
}

/** Value of the Reason header of a BYE or CANCEL. */
export function reasonOf(cause: HangUpCause): string {
  if (cause === 'answered-elsewhere') return 'SIP;cause=200;text="Call completed elsewhere"';
  return `Q.850;cause=${causes[cause].q850}`;
}

/** Why a phone that was called did not answer, by its final response and the Q.850 cause in it, if any. */
export function causeOfRefusal(status: number, reason: string | undefined): HangUpCause {
  const q850 = Number(/q\.850\s*;.*?cause\s*=\s*(\d+)/i.exec(reason?.slice(0, 200) ?? '')?.[1]);
  if (status === 480) return q850 === 20 ? 'unavailable' : 'no-answer';
  if (status === 486 || status === 600) return 'busy';
  if (status === 603) return 'rejected';
  if (status === 401 || status === 403 || status === 407) return 'forbidden';
  if (status === 404 || status === 410 || status === 484 || status === 604) return 'not-found';
  if (status === 408) return 'no-answer';
  if (status === 487) return 'cancelled';
  if (status === 503) return 'unavailable';
  return 'failed';
}

/** What to tell of several devices that all failed: what a person did outweighs what a machine did. */
export function bestCause(collected: readonly HangUpCause[]): HangUpCause {
  return ranking.find((cause) => collected.includes(cause)) ?? 'unavailable';
}

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
