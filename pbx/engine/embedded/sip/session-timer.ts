import type { IncomingRequestMessage } from 'sip.js/lib/core/index.js';

/** RFC 4028 §4: the shortest interval that anybody may ask for, s. */
const MINIMUM = 90;

export type SessionTimer =
  | { readonly accepted: true; readonly headers: readonly string[] }
  | { readonly accepted: false; readonly headers: readonly string[] };

/**
 * Answers what a phone asks of session timers. It is always the one to refresh; we need none ourselves, for we
 * watch the media.
 */
export function answerSessionTimer(request: IncomingRequestMessage): SessionTimer {
  const asked = Number.parseInt(request.getHeader('session-expires') ?? request.getHeader('x') ?? '', 10);
  if (!Number.isFinite(asked)) return { accepted: true, headers: [] };
  if (asked < MINIMUM) return { accepted: false, headers: [`Min-SE: ${MINIMUM}`] };
  const supported = /\btimer\b/i.test(
    [...request.getHeaders('supported'), ...request.getHeaders('k')].join(),
  );
  if (!supported) return { accepted: true, headers: [] };
  return { accepted: true, headers: [`Session-Expires: ${asked};refresher=uac`, 'Require: timer'] };
}
