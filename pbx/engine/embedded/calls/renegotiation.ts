import { type IncomingResponseMessage, type SessionDialog, SessionState } from 'sip.js/lib/core/index.js';
import type { MediaPeer } from '../media/media-peer.ts';
import { ALLOW } from '../sip/allow.ts';
import { glareDelay } from '../sip/glare-delay.ts';
import type { PhoneLink } from '../sip/phone-link.ts';

export const SDP = 'application/sdp';

export interface RenegotiationOptions {
  readonly session: SessionDialog;
  readonly link: PhoneLink;
  readonly media: MediaPeer;
  /** We made up the Call-ID: who did waits longer after glare. */
  readonly ownsCallId: boolean;
  readonly onAnswer: (body: string) => void;
  /** The phone knows of no such call any more. */
  readonly onGone: () => void;
}

/** The phone, or we, are in the middle of something else. */
const BUSY_MS = 200;
/** After a refusal that may pass. */
const AGAIN_MS = 1_000;
const MOST_ATTEMPTS = 6;

/**
 * Our own re-INVITEs: tells the phone that it is held, or no longer, and who is at the far end. One is out at a
 * time, and none while the phone's own is (RFC 3261 §14.1); what was wished for last is what counts.
 */
export class Renegotiation {
  readonly #options: RenegotiationOptions;
  #wishesHold = false;
  #agreedHold = false;
  /** A header that is still to be told. */
  #identity: string | undefined;
  #attempts = 0;
  #out = false;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: RenegotiationOptions) {
    this.#options = options;
  }

  setHeld(held: boolean): void {
    this.#wishesHold = held;
    this.#attempts = 0;
    this.pursue();
  }

  /** @param identity a P-Asserted-Identity header for a phone that takes no UPDATE */
  identify(identity: string): void {
    this.#identity = identity;
    this.#attempts = 0;
    this.pursue();
  }

  /** Goes on with what could not be told before. */
  pursue(): void {
    if (this.#out || this.#timer !== undefined || !this.#isWanted()) return;
    this.#options.link.whenAttached(() => this.#attempt());
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #isWanted(): boolean {
    return !this.#closed && (this.#wishesHold !== this.#agreedHold || this.#identity !== undefined);
  }

  #attempt(): void {
    const { session, link, media } = this.#options;
    if (this.#out || this.#timer !== undefined || !this.#isWanted()) return;
    // RFC 3261 §13.2.1: before the ACK the first exchange is not over; it comes back here then.
    if (session.sessionState !== SessionState.Confirmed) return;
    if (session.reinviteUserAgentClient || session.reinviteUserAgentServer) {
      this.#later(BUSY_MS);
      return;
    }
    const held = this.#wishesHold;
    const identity = this.#identity;
    const extraHeaders = [`Contact: ${link.contact}`, ALLOW, ...(identity ? [identity] : [])];
    const body = { contentDisposition: 'session', contentType: SDP, content: media.reoffer(held) };
    this.#out = true;
    this.#attempts += 1;
    session.invite(
      {
        onAccept: ({ message, ack }) => {
          ack();
          this.#out = false;
          if (this.#closed) return;
          this.#agreedHold = held;
          if (this.#identity === identity) this.#identity = undefined;
          this.#options.onAnswer(message.body);
          this.pursue();
        },
        onReject: ({ message }) => this.#refused(message),
        onRedirect: ({ message }) => this.#refused(message),
      },
      { extraHeaders, body },
    );
  }

  #refused(message: IncomingResponseMessage): void {
    this.#out = false;
    if (this.#closed) return;
    const { statusCode } = message;
    if (statusCode === 481) this.#options.onGone();
    else if (statusCode === 491) this.#later(glareDelay(this.#options.ownsCallId, Math.random()));
    else if (isPassing(statusCode) && this.#attempts < MOST_ATTEMPTS) this.#later(retryAfter(message));
    else this.#giveUp();
  }

  /** The phone will not: it is not asked again until something else is wished. */
  #giveUp(): void {
    this.#agreedHold = this.#wishesHold;
    this.#identity = undefined;
  }

  #later(delayMs: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.pursue();
    }, delayMs);
  }
}

/** JsSIP says 403 while it waits for an ACK; 408 and 503 are a connection that was lost on the way. */
function isPassing(status: number | undefined): boolean {
  return status === 403 || status === 408 || status === 500 || status === 503;
}

function retryAfter(message: IncomingResponseMessage): number {
  const seconds = Number.parseInt(message.getHeader('retry-after') ?? '', 10);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), 10) * 1_000 : AGAIN_MS;
}
