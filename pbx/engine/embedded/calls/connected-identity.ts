import type { SessionDialog } from 'sip.js/lib/core/index.js';
import { ALLOW } from '../sip/allow.ts';
import type { PhoneLink } from '../sip/phone-link.ts';

export interface ConnectedIdentityOptions {
  readonly session: SessionDialog;
  readonly link: PhoneLink;
  /** The Allow header of the phone; a phone without one said nothing about it (RFC 3261 §20.5). */
  readonly allowed: string | undefined;
  /** Tells it by re-INVITE instead. */
  readonly onNoUpdate: (identity: string) => void;
}

/**
 * Tells a phone who is at the far end now (RFC 4916, with the header of RFC 5876 §3.1.1): by UPDATE (RFC 3311)
 * without a description, so that media is left alone, unless the phone does not take that.
 */
export class ConnectedIdentity {
  readonly #options: ConnectedIdentityOptions;
  #takesUpdate: boolean;
  #last: string | undefined;
  #ready = true;

  constructor(options: ConnectedIdentityOptions) {
    this.#options = options;
    this.#takesUpdate = options.allowed === undefined || /\bUPDATE\b/i.test(options.allowed);
  }

  /** Nothing may be told before the first ACK; `pursue` tells that it came. */
  wait(): void {
    this.#ready = false;
  }

  pursue(): void {
    if (this.#ready) return;
    this.#ready = true;
    if (this.#last !== undefined) this.#send(this.#last);
  }

  /** @param identity a P-Asserted-Identity header */
  tell(identity: string): void {
    this.#last = identity;
    if (this.#ready) this.#send(identity);
  }

  #send(identity: string): void {
    const { session, link, onNoUpdate } = this.#options;
    if (!this.#takesUpdate) {
      onNoUpdate(identity);
      return;
    }
    link.whenAttached(() => {
      const extraHeaders = [`Contact: ${link.contact}`, ALLOW, identity];
      const update = session.createOutgoingRequestMessage('UPDATE', { extraHeaders });
      link.core.request(update, {
        onReject: ({ message }) => {
          this.#takesUpdate = message.statusCode !== 405 && message.statusCode !== 501;
          if (this.#last === identity && message.statusCode !== 481) onNoUpdate(identity);
        },
      });
    });
  }
}
