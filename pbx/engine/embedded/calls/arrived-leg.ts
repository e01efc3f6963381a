import type { IncomingInviteRequest, Session } from 'sip.js/lib/core/index.js';
import type { CompanyDomain, HangUpCause, LegId, Party } from '../../port.ts';
import type { MediaPeer } from '../media/media-peer.ts';
import { ALLOW } from '../sip/allow.ts';
import { writeParty } from '../sip/display-name.ts';
import { refusalOf } from '../sip/hang-up-mapping.ts';
import { legHeader } from '../sip/leg-header.ts';
import type { PhoneLink } from '../sip/phone-link.ts';
import { answerSessionTimer } from '../sip/session-timer.ts';
import type { Leg } from './leg.ts';
import type { LegEvents } from './leg-events.ts';
import { LegSession } from './leg-session.ts';
import { SDP } from './renegotiation.ts';

export interface ArrivedLegOptions {
  readonly id: LegId;
  readonly company: CompanyDomain;
  readonly login: string;
  readonly invite: IncomingInviteRequest;
  readonly link: PhoneLink;
  readonly media: MediaPeer;
  /** Our answer to the caller's offer; undefined when he made none and is to be offered something. */
  readonly sdp: string | undefined;
  readonly events: LegEvents;
}

type Stage =
  | { readonly stage: 'early' }
  | { readonly stage: 'up'; readonly session: LegSession }
  | { readonly stage: 'ended' };

/**
 * A caller's half: the server side of an INVITE.
 *
 *   early ──answer (200)──▶ up ──BYE──▶ ended
 *     └────refusal, CANCEL, connection lost──▶
 */
export class ArrivedLeg implements Leg {
  readonly id: LegId;
  readonly company: CompanyDomain;
  readonly login: string;
  readonly #options: ArrivedLegOptions;
  readonly #stopListening: () => void;
  #stage: Stage = { stage: 'early' };

  constructor(options: ArrivedLegOptions) {
    this.id = options.id;
    this.company = options.company;
    this.login = options.login;
    this.#options = options;
    options.invite.trying();
    options.invite.delegate = { onCancel: () => this.#refused('cancelled') };
    // A caller who vanishes before he is answered cannot be answered.
    this.#stopListening = options.link.onLost(() => {
      if (this.#stage.stage === 'early') this.#end('cancelled');
    });
  }

  get session(): LegSession | undefined {
    return this.#stage.stage === 'up' ? this.#stage.session : undefined;
  }

  /**
   * 180 with our answer in it: the caller's media path is up before anybody answers. It carries no sound yet,
   * so the phone goes on playing its own ringing tone (RFC 3960 §3.2). An offer of ours waits for the 200: this
   * response may get lost (RFC 3261 §13.2.1).
   */
  ring(party: Party): void {
    if (this.#stage.stage !== 'early') return;
    const { invite, sdp } = this.#options;
    invite.progress({
      statusCode: 180,
      extraHeaders: [ALLOW, legHeader(this.id), this.#asserted(party)],
      ...(sdp === undefined ? {} : { body: bodyOf(sdp) }),
    });
  }

  answer(party: Party): void {
    if (this.#stage.stage !== 'early') return;
    const { invite, media, events, sdp } = this.#options;
    const timer = answerSessionTimer(invite.message);
    const { session } = invite.accept({
      statusCode: 200,
      extraHeaders: [ALLOW, ...timer.headers, legHeader(this.id), this.#asserted(party)],
      body: bodyOf(sdp ?? media.offer()),
    });
    this.#stage = { stage: 'up', session: this.#startSession(session) };
    events.onAnswered();
    if (media.held) events.onHeld(true);
  }

  hangUp(cause: HangUpCause): void {
    if (this.#stage.stage === 'early') this.#refused(cause);
    else if (this.#stage.stage === 'up') {
      this.#stage.session.hangUp(cause);
      this.#end(cause);
    }
  }

  #startSession(session: Session): LegSession {
    const { invite, link, media, company, sdp, events } = this.#options;
    return new LegSession({
      session,
      link,
      media,
      domain: company,
      allowed: invite.message.getHeader('allow'),
      ownsCallId: false,
      answerInAck: sdp === undefined,
      events: { ...events, onEnded: (cause) => this.#end(cause) },
    });
  }

  #refused(cause: HangUpCause): void {
    if (this.#stage.stage !== 'early') return;
    this.#options.invite.reject(refusalOf(cause));
    this.#end(cause);
  }

  #end(cause: HangUpCause): void {
    if (this.#stage.stage === 'ended') return;
    this.#stage = { stage: 'ended' };
    this.#stopListening();
    this.#options.media.close();
    this.#options.events.onEnded(cause);
  }

  /** RFC 3325 §9.1: in a response it tells the caller who is at the far end. */
  #asserted(party: Party): string {
    return `P-Asserted-Identity: ${writeParty(party, this.company)}`;
  }
}

function bodyOf(sdp: string): { contentDisposition: string; contentType: string; content: string } {
  return { contentDisposition: 'session', contentType: SDP, content: sdp };
}
