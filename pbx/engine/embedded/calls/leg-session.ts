import {
  type IncomingInviteRequest,
  type IncomingReferRequest,
  type IncomingRequestMessage,
  type Session,
  SessionDialog,
  SessionState,
} from 'sip.js/lib/core/index.js';
import type { HangUpCause, Party, TransferProgress } from '../../port.ts';
import type { MediaPeer } from '../media/media-peer.ts';
import { readDescription, UnacceptableMedia } from '../media/session-description.ts';
import { readDigitBody } from '../media/telephone-event.ts';
import { ALLOW } from '../sip/allow.ts';
import { writeParty } from '../sip/display-name.ts';
import { reasonOf } from '../sip/hang-up-mapping.ts';
import type { PhoneLink } from '../sip/phone-link.ts';
import { readReferTo } from '../sip/refer-to.ts';
import type { ReplacedDialog } from '../sip/replaces.ts';
import { answerSessionTimer } from '../sip/session-timer.ts';
import type { SipUser } from '../sip/sip-user.ts';
import { ConnectedIdentity } from './connected-identity.ts';
import type { LegEvents } from './leg-events.ts';
import { Renegotiation, SDP } from './renegotiation.ts';
import { TransferRequest } from './transfer-request.ts';

export interface LegSessionOptions {
  readonly session: Session;
  readonly link: PhoneLink;
  readonly media: MediaPeer;
  readonly domain: string;
  /** The phone's Allow header, if it sent one. */
  readonly allowed: string | undefined;
  /** We called it, hence made up the Call-ID. */
  readonly ownsCallId: boolean;
  /** Our offer went out in the 200: its answer comes in the ACK (RFC 3261 §13.2.1). */
  readonly answerInAck: boolean;
  readonly events: Pick<LegEvents, 'onHeld' | 'onDigit' | 'onEnded' | 'resolveTransfer' | 'onTransferAsked'>;
}

/** The confirmed dialog of a leg that is up: hold, digits, transfers, refreshes and the end (RFC 3261 §14, §15). */
export class LegSession {
  readonly media: MediaPeer;
  readonly #session: SessionDialog;
  readonly #link: PhoneLink;
  readonly #domain: string;
  readonly #events: LegSessionOptions['events'];
  readonly #release: () => void;
  readonly #renegotiation: Renegotiation;
  readonly #identity: ConnectedIdentity;
  #transfer: TransferRequest | undefined;
  #byeReason: string | undefined;
  #answerInAck: boolean;
  /** An offer and its answer have passed. */
  #hasMedia: boolean;

  constructor({ session, link, media, domain, allowed, ownsCallId, answerInAck, events }: LegSessionOptions) {
    if (!(session instanceof SessionDialog)) throw new TypeError('a session of another library');
    this.media = media;
    this.#session = session;
    this.#link = link;
    this.#domain = domain;
    this.#events = events;
    this.#answerInAck = answerInAck;
    this.#hasMedia = !answerInAck;
    this.#release = link.hold();
    this.#renegotiation = new Renegotiation({
      session,
      link,
      media,
      ownsCallId,
      onAnswer: (body) => void this.#withMedia(() => media.accept(readDescription(body))),
      onGone: () => this.#ended('failed'),
    });
    this.#identity = new ConnectedIdentity({
      session,
      link,
      allowed,
      onNoUpdate: (identity) => this.#renegotiation.identify(identity),
    });
    if (session.sessionState !== SessionState.Confirmed) this.#identity.wait();
    media.expectMedia();
    session.delegate = {
      onAck: ({ message }) => this.#acknowledged(message),
      onAckTimeout: () => this.#ended('failed', () => this.#bye(reasonOf('failed'))),
      onBye: (bye) => {
        bye.accept();
        this.#ended('normal');
      },
      onInfo: (info) => this.#informed(info.message, info),
      onInvite: (invite) => this.#reinvited(invite),
      onMessage: (message) => message.reject({ statusCode: 405, extraHeaders: [ALLOW] }),
      onNotify: (notify) => notify.accept(),
      onRefer: (refer) => this.#referred(refer),
    };
  }

  /** Whose phone it is. */
  get user(): SipUser | undefined {
    return this.#link.user;
  }

  /** Whether that is the dialog which somebody wants replaced. */
  is({ callId, tags }: ReplacedDialog): boolean {
    const { localTag, remoteTag } = this.#session;
    const [one, other] = tags;
    if (callId !== this.#session.callId) return false;
    return (one === localTag && other === remoteTag) || (one === remoteTag && other === localTag);
  }

  tellHeld(held: boolean): void {
    this.#renegotiation.setHeld(held);
  }

  tellParty(party: Party): void {
    this.#identity.tell(`P-Asserted-Identity: ${writeParty(party, this.#domain)}`);
  }

  tellTransfer(progress: TransferProgress): void {
    this.#transfer?.tell(progress);
  }

  /** Ends the dialog. Told to the phone when it is back, should it have lost its connection. */
  hangUp(cause: HangUpCause): void {
    const reason = reasonOf(cause);
    this.#renegotiation.close();
    // RFC 3261 §15: no BYE before the ACK of our 200.
    if (this.#session.sessionState === SessionState.AckWait) this.#byeReason = reason;
    else this.#link.whenAttached(() => this.#bye(reason));
    this.#release();
  }

  #bye(reason: string): void {
    if (this.#session.sessionState === SessionState.Terminated) return;
    this.#session.bye(undefined, { extraHeaders: [`Reason: ${reason}`] });
  }

  #ended(cause: HangUpCause, finish: () => void = () => {}): void {
    finish();
    this.#renegotiation.close();
    this.#release();
    this.#events.onEnded(cause);
  }

  #acknowledged(ack: IncomingRequestMessage): void {
    if (this.#byeReason !== undefined) {
      this.#bye(this.#byeReason);
      return;
    }
    if (this.#answerInAck) {
      this.#answerInAck = false;
      const accepted = this.#withMedia(() => this.media.accept(readDescription(ack.body)));
      // A re-INVITE that came to nothing leaves things as they were; a call without media is none.
      if (!accepted && !this.#hasMedia) {
        this.#ended('failed', () => this.#bye('SIP;cause=488;text="Not Acceptable Here"'));
        return;
      }
    }
    this.#hasMedia = true;
    this.#identity.pursue();
    this.#renegotiation.pursue();
  }

  #informed(
    request: IncomingRequestMessage,
    info: { accept(): unknown; reject(options: { statusCode: number }): unknown },
  ): void {
    const digit = readDigitBody(request.getHeader('content-type') ?? '', request.body);
    if (digit === undefined) {
      info.reject({ statusCode: 415 });
      return;
    }
    info.accept();
    this.media.passDigit(digit);
    this.#events.onDigit(digit);
  }

  #referred(refer: IncomingReferRequest): void {
    const { message } = refer;
    const headers = message.getHeaders('refer-to');
    const referTo = headers.length === 1 ? readReferTo(headers[0] ?? '') : undefined;
    // One transfer at a time: the brain is told of a leg, not of a request.
    const isPending = this.#transfer !== undefined && !this.#transfer.isOver;
    if (!referTo || isPending) {
      refer.reject({ statusCode: referTo ? 491 : 400, ...(referTo ? {} : { reasonPhrase: 'Bad Refer-To' }) });
      return;
    }
    const asked = this.#events.resolveTransfer(referTo);
    const isTold = !/^\s*false\b/i.test(message.getHeader('refer-sub') ?? '');
    // Not 404 or 481: they would end the call in which they are said (RFC 5057 §5.1).
    if (asked.refused === 'elsewhere' || (asked.refused && !isTold)) {
      refer.reject({ statusCode: 403 });
      return;
    }
    const extraHeaders = [`Contact: ${this.#link.contact}`, ...(isTold ? [] : ['Refer-Sub: false'])];
    refer.accept({ statusCode: 202, extraHeaders });
    this.#transfer = new TransferRequest(this.#session, this.#link, message.cseq, isTold);
    // RFC 3515 §2.4.4: a first NOTIFY at once.
    if (asked.refused) {
      this.#transfer.noSuchCall();
      return;
    }
    this.#transfer.tell('trying');
    this.#events.onTransferAsked(asked);
  }

  #reinvited(invite: IncomingInviteRequest): void {
    const { message } = invite;
    const timer = answerSessionTimer(message);
    if (!timer.accepted) {
      invite.reject({ statusCode: 422, extraHeaders: [...timer.headers] });
      return;
    }
    const accept = (sdp: string): void => {
      const extraHeaders = [`Contact: ${this.#link.contact}`, ALLOW, ...timer.headers];
      const body = { contentDisposition: 'session', contentType: SDP, content: sdp };
      invite.accept({ statusCode: 200, extraHeaders, body });
    };
    if (!message.body) {
      this.#answerInAck = true;
      accept(this.media.offer());
      return;
    }
    const accepted = this.#withMedia(() => accept(this.media.answer(readDescription(message.body))));
    if (!accepted) invite.reject({ statusCode: 488 });
  }

  /** Changes the media and tells of a hold or its end. @returns false when the description was refused. */
  #withMedia(change: () => void): boolean {
    const before = this.media.held;
    try {
      change();
    } catch (error) {
      if (error instanceof UnacceptableMedia) return false;
      throw error;
    }
    if (this.media.held !== before) this.#events.onHeld(this.media.held);
    return true;
  }
}
