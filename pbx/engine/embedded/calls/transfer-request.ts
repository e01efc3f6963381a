import type { Session } from 'sip.js/lib/core/index.js';
import type { TransferProgress } from '../../port.ts';
import type { PhoneLink } from '../sip/phone-link.ts';

const SIPFRAG = 'message/sipfrag;version=2.0';
/** How long we mean to tell of one transfer, s. */
const EXPIRES = 180;

const NO_SUCH_CALL = 'SIP/2.0 481 Call/Transaction Does Not Exist';

const fragments: Readonly<Record<TransferProgress, string>> = {
  trying: 'SIP/2.0 100 Trying',
  ringing: 'SIP/2.0 180 Ringing',
  done: 'SIP/2.0 200 OK',
  failed: 'SIP/2.0 503 Service Unavailable',
};

/** What a phone that asked for a transfer is told of it: the subscription that its REFER made (RFC 3515 §2.4.4). */
export class TransferRequest {
  readonly #session: Session;
  readonly #link: PhoneLink;
  /** CSeq of the REFER. */
  readonly #id: number;
  readonly #isTold: boolean;
  #told: TransferProgress | undefined;

  /** @param isTold false: the phone wants to hear nothing of it (RFC 4488) */
  constructor(session: Session, link: PhoneLink, id: number, isTold: boolean) {
    this.#session = session;
    this.#link = link;
    this.#id = id;
    this.#isTold = isTold;
  }

  get isOver(): boolean {
    return this.#told === 'done' || this.#told === 'failed';
  }

  tell(progress: TransferProgress): void {
    if (this.isOver || this.#told === progress) return;
    this.#told = progress;
    if (this.#isTold) this.#notify(fragments[progress]);
  }

  /** The call that was to be replaced does not exist: what an INVITE to it would have been told. */
  noSuchCall(): void {
    this.#told = 'failed';
    this.#notify(NO_SUCH_CALL);
  }

  #notify(fragment: string): void {
    const state = this.isOver ? 'terminated;reason=noresource' : `active;expires=${EXPIRES}`;
    this.#link.whenAttached(() => {
      this.#session.notify(undefined, {
        extraHeaders: [
          `Event: refer;id=${this.#id}`,
          `Subscription-State: ${state}`,
          `Contact: ${this.#link.contact}`,
        ],
        body: { contentDisposition: 'render', contentType: SIPFRAG, content: `${fragment}\r\n` },
      });
    });
  }
}
