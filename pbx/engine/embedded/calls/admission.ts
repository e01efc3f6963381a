import type {
  IncomingInviteRequest,
  IncomingRequestMessage,
  ResponseOptions,
} from 'sip.js/lib/core/index.js';
import type { MediaPeer } from '../media/media-peer.ts';
import { readDescription, UnacceptableMedia } from '../media/session-description.ts';
import { type ReplacedDialog, readReplaces } from '../sip/replaces.ts';
import { answerSessionTimer } from '../sip/session-timer.ts';

/** Extensions that an INVITE may require (RFC 3261 §20.32). */
const supported = ['timer', 'replaces'];

/** Why an INVITE for a new call is refused whatever the brain would say of it, or undefined. */
export function refusalOfInvite({ message }: IncomingInviteRequest): ResponseOptions | undefined {
  const unsupported = message
    .getHeaders('require')
    .join(',')
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag && !supported.includes(tag));
  if (unsupported.length > 0)
    return { statusCode: 420, extraHeaders: [`Unsupported: ${unsupported.join(', ')}`] };
  const timer = answerSessionTimer(message);
  if (!timer.accepted) return { statusCode: 422, extraHeaders: [...timer.headers] };
  const type = message.getHeader('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (message.body && type !== 'application/sdp')
    return { statusCode: 415, extraHeaders: ['Accept: application/sdp'] };
  if (message.hasHeader('replaces') && !replacedBy(message))
    return { statusCode: 400, reasonPhrase: 'Bad Replaces' };
  return undefined;
}

/** The dialog that an INVITE wants to take over (RFC 3891 §3): one header, or none. */
export function replacedBy(message: IncomingRequestMessage): ReplacedDialog | undefined {
  const headers = message.getHeaders('replaces');
  return headers.length === 1 ? readReplaces(headers[0] ?? '') : undefined;
}

export type OfferOutcome =
  /** `sdp` undefined: the caller made no offer, and is to be made one. */
  { readonly acceptable: true; readonly sdp: string | undefined } | { readonly acceptable: false };

/** Our answer to a caller's offer. */
export function answerOffer(media: MediaPeer, offer: string): OfferOutcome {
  if (!offer) return { acceptable: true, sdp: undefined };
  try {
    return { acceptable: true, sdp: media.answer(readDescription(offer)) };
  } catch (error) {
    if (error instanceof UnacceptableMedia) return { acceptable: false };
    throw error;
  }
}
