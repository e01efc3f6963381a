import {
  Grammar,
  type IncomingResponseMessage,
  type OutgoingInviteRequest,
  type Session,
  URI,
} from 'sip.js/lib/core/index.js';
import type { HangUpCause, LegId, Party } from '../../port.ts';
import type { MediaPeer } from '../media/media-peer.ts';
import { readDescription } from '../media/session-description.ts';
import { ALLOW } from '../sip/allow.ts';
import { answerAfterHeaders } from '../../auto-answer.ts';
import { legHeader } from '../sip/leg-header.ts';
import {
  ANONYMOUS_HOST,
  ANONYMOUS_USER,
  escapeDisplayName,
  escapeUser,
  isWithheld,
  shownName,
  writeParty,
} from '../sip/display-name.ts';
import { causeOfRefusal, reasonOf } from '../sip/hang-up-mapping.ts';
import type { PhoneLink } from '../sip/phone-link.ts';
import { SDP } from './renegotiation.ts';

export interface ForkOptions {
  readonly link: PhoneLink;
  readonly contactUri: string;
  /** Of the brain's: told to the phone, which finds its call in the API by it. */
  readonly leg: LegId;
  /** User part of the To header: who is called, or the outside number. */
  readonly to: string;
  readonly domain: string;
  readonly from: Party;
  readonly called: Party | undefined;
  /** Seconds after which the phone is to answer by itself. */
  readonly answerAfter: number | undefined;
  readonly media: MediaPeer;
  readonly onRinging: (fork: Fork) => void;
  /** Answered, its 200 acknowledged, its media begun. */
  readonly onAnswered: (fork: Fork, session: Session, allowed: string | undefined) => void;
  readonly onFailed: (fork: Fork, cause: HangUpCause) => void;
}

/** The client side of an INVITE to one device of a called user. */
export class Fork {
  readonly link: PhoneLink;
  readonly media: MediaPeer;
  readonly #options: ForkOptions;
  readonly #stopListening: () => void;
  #invite: OutgoingInviteRequest | undefined;
  #done = false;

  constructor(options: ForkOptions) {
    this.#options = options;
    this.link = options.link;
    this.media = options.media;
    this.#stopListening = options.link.onLost(() => this.#fail('unavailable'));
  }

  start(): void {
    const { link, media, leg, contactUri, to, domain, from, called, answerAfter } = this.#options;
    const target = Grammar.URIParse(contactUri);
    if (!target) {
      this.#fail('unavailable');
      return;
    }
    const me = isWithheld(from)
      ? new URI('sip', ANONYMOUS_USER, ANONYMOUS_HOST)
      : new URI('sip', escapeUser(from.number), domain);
    const request = link.core.makeOutgoingRequestMessage(
      'INVITE',
      target,
      me,
      new URI('sip', escapeUser(to), domain),
      { fromDisplayName: escapeDisplayName(shownName(from)) },
      [
        `Contact: ${link.contact}`,
        ALLOW,
        legHeader(leg),
        ...(isWithheld(from) ? ['Privacy: id'] : [`P-Asserted-Identity: ${writeParty(from, domain)}`]),
        // RFC 7315 §4.2: whom the caller dialled, when it was not this user.
        ...(called ? [`P-Called-Party-ID: ${writeParty(called, domain)}`] : []),
        ...(answerAfter === undefined
          ? []
          : answerAfterHeaders(domain, answerAfter).map(([name, value]) => `${name}: ${value}`)),
      ],
      { contentDisposition: 'session', contentType: SDP, content: media.offer() },
    );
    this.#invite = link.core.invite(request, {
      onProgress: ({ message }) => {
        if (!this.#done && message.statusCode !== 100) this.#options.onRinging(this);
      },
      onAccept: ({ message, session, ack }) => {
        ack();
        this.#accepted(message, session);
      },
      onReject: ({ message }) =>
        this.#fail(causeOfRefusal(message.statusCode ?? 500, message.getHeader('reason'))),
      onRedirect: () => this.#fail('unavailable'),
    });
  }

  /** The call is answered elsewhere or given up. */
  cancel(cause: HangUpCause): void {
    if (this.#done) return;
    this.#finish();
    this.media.close();
    this.#invite?.cancel(reasonOf(cause));
  }

  #accepted(message: IncomingResponseMessage, session: Session): void {
    // Its 200 crossed our CANCEL (RFC 3261 §9.1), or its media cannot be.
    if (this.#done) {
      session.bye(undefined, { extraHeaders: [`Reason: ${reasonOf('answered-elsewhere')}`] });
      return;
    }
    try {
      this.media.accept(readDescription(message.body));
    } catch {
      session.bye(undefined, { extraHeaders: ['Reason: SIP;cause=488;text="Not Acceptable Here"'] });
      this.#fail('failed');
      return;
    }
    this.#finish();
    this.#options.onAnswered(this, session, message.getHeader('allow'));
  }

  #fail(cause: HangUpCause): void {
    if (this.#done) return;
    this.#finish();
    this.media.close();
    this.#options.onFailed(this, cause);
  }

  #finish(): void {
    this.#done = true;
    this.#stopListening();
  }
}
