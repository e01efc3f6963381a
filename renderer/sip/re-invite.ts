import type { RTCSession } from 'jssip/lib/RTCSession';
import { internalsOf } from './jssip-internals.ts';

/** What came of a re-INVITE. `lost`: the connection broke; nobody knows whether it arrived. */
export type ReInviteOutcome =
  | { readonly type: 'agreed'; readonly answer: string }
  | { readonly type: 'glare' }
  | { readonly type: 'refused' }
  | { readonly type: 'lost' }
  /** 481: the far side knows of no such call any more. */
  | { readonly type: 'no-dialog' };

/**
 * Sends a re-INVITE with an offer and acknowledges the answer. Unlike JsSIP's `hold` and `renegotiate` it
 * never ends the call by itself, and leaves the repetition after 491 to the caller (JsSIP repeats once, after
 * a fixed second and with the old CSeq).
 */
export function sendReInvite(session: RTCSession, offer: string): Promise<ReInviteOutcome> {
  return new Promise((resolve) => {
    const internals = internalsOf(session);
    const request = internals.sendRequest('INVITE', {
      extraHeaders: [`Contact: ${session.contact}`, 'Content-Type: application/sdp'],
      body: offer,
      eventHandlers: {
        onSuccessResponse: (response) => {
          internals.sendRequest('ACK');
          resolve(response.body ? { type: 'agreed', answer: response.body } : { type: 'refused' });
        },
        onErrorResponse: () => resolve({ type: 'refused' }),
        onTransportError: () => resolve({ type: 'lost' }),
        onRequestTimeout: () => resolve({ type: 'lost' }),
        onDialogError: ({ status_code }) =>
          resolve(status_code === 481 ? { type: 'no-dialog' } : { type: 'lost' }),
      },
    });
    const handlers = request?.transaction?.eventHandlers;
    if (handlers === undefined) return resolve({ type: 'lost' });
    const pass = handlers.onReceiveResponse;
    handlers.onReceiveResponse = (response) =>
      response.status_code === 491 ? resolve({ type: 'glare' }) : pass(response);
  });
}
