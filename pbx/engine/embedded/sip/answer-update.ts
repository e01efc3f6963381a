import { Dialog, type IncomingRequestMessage } from 'sip.js/lib/core/index.js';
import { dialogId, type PhoneLink } from './phone-link.ts';
import { answerSessionTimer } from './session-timer.ts';

/** A session refresh (RFC 3311 with RFC 4028), which sip.js does not know. Media is changed by re-INVITE only. */
export function answerUpdate(request: IncomingRequestMessage, link: PhoneLink): void {
  const dialog = link.core.dialogs.get(dialogId(request));
  if (!dialog || request.cseq <= (dialog.remoteSequenceNumber ?? 0)) {
    link.reply(request, { statusCode: 500, reasonPhrase: 'Out Of Order' });
    return;
  }
  // The part that all dialogs share: it takes note of the sequence number.
  Dialog.prototype.receiveRequest.call(dialog, request);
  if (request.body) {
    link.reply(request, { statusCode: 488 });
    return;
  }
  const timer = answerSessionTimer(request);
  const extraHeaders = [`Contact: ${link.contact}`, ...timer.headers];
  link.reply(request, { statusCode: timer.accepted ? 200 : 422, extraHeaders });
}
