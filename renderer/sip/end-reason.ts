import type { CallEndReason } from '../phone/phone-view.ts';

/** A Reason header (RFC 3326): which protocol's cause, and its number. */
export interface ReasonHeader {
  readonly protocol: string;
  readonly cause: number;
}

/** `SIP;cause=200;text="Call completed elsewhere"`, `Q.850 ;cause=19`. Several may be in one header. */
export function readReason(header: string | undefined): readonly ReasonHeader[] {
  const found = (header ?? '').matchAll(
    /([a-z0-9.]+)\s*(?:;[^,;=]*="?[^",;]*"?)*?\s*;\s*cause\s*=\s*(\d{1,3})/gi,
  );
  return [...found].map(([, protocol = '', cause]) => ({
    protocol: protocol.toUpperCase(),
    cause: Number(cause),
  }));
}

/** Why a call that we placed was not answered: its final response (RFC 3261 §21) and Q.850 cause. */
export function refusedReason(sipCode: number, reasons: readonly ReasonHeader[]): CallEndReason {
  const q850 = reasons.find(({ protocol }) => protocol === 'Q.850')?.cause;
  switch (sipCode) {
    case 486:
    case 600:
      return 'busy';
    case 603:
    case 607:
      return 'declined';
    case 404:
    case 410:
    case 484:
    case 604:
      return 'not-found';
    case 401:
    case 403:
    case 407:
      return 'forbidden';
    case 480:
      return q850 === 18 || q850 === 19 ? 'no-answer' : 'unavailable';
    case 487:
      return 'no-answer';
    default:
      return 'server-error';
  }
}

/** Why a call that rang here stopped: a CANCEL says so when another device has answered it. */
export function cancelledReason(reasons: readonly ReasonHeader[]): CallEndReason {
  const elsewhere = reasons.some(
    ({ protocol, cause }) => (protocol === 'SIP' && cause === 200) || (protocol === 'Q.850' && cause === 26),
  );
  return elsewhere ? 'answered-elsewhere' : 'missed';
}
