import type { UA } from 'jssip';
import type { EndEvent, IncomingEvent, OutgoingEvent, RTCSession } from 'jssip/lib/RTCSession';
import type { IncomingRequest, IncomingResponse } from 'jssip/lib/SIPMessage';
import type { CallAudio } from '../audio/call-audio.ts';
import type { CallId, LineEvent } from '../phone/phone-line.ts';
import type { CallEndReason, CallParty } from '../phone/phone-view.ts';
import type { AudioConnection } from './audio-connection.ts';
import { askedAnswerSeconds } from './auto-answer-header.ts';
import type { CallJournals } from './call-journals.ts';
import { CallLinkWatch } from './call-link-watch.ts';
import { CallMedia } from './call-media.ts';
import { cancelledReason, readReason, refusedReason } from './end-reason.ts';
import { cutGatheringShort } from './gathering-cutoff.ts';
import { HoldNegotiation } from './hold-negotiation.ts';
import { giveOnce, internalsOf, withConnection } from './jssip-internals.ts';
import { type DialogName, referTo } from './refer-to.ts';
import { sipParty } from './sip-party.ts';
import { TransferRequest } from './transfer-request.ts';
import { whenConnected } from './when-connected.ts';

export interface SipCallSurroundings {
  readonly audio: CallAudio;
  readonly pcConfig: RTCConfiguration;
  readonly journals: CallJournals;
  /** Our own address. */
  readonly uri: string;
  emit(event: LineEvent): void;
  /** The microphone of a call, or what is heard of it, is another one now. */
  mediaChanged(): void;
}

const LEG_HEADER = 'X-Communicator-Leg';

/** How long the answer to a call may wait for the page to have drawn that it rings. */
const DRAWN_MS = 100;
/** How long the microphone waits for the sound of the far side, which is to be heard first. */
const HEARD_FIRST_MS = 300;

/** The track is ours to add, when there is one: JsSIP must neither ask for a microphone nor wait for it. */
const NO_MEDIA_OF_JSSIP = { audio: false, video: false };

/** One call: turns JsSIP's session events into the line's, and commands into what JsSIP can do. */
export class SipCall {
  readonly id: CallId;
  readonly #around: SipCallSurroundings;
  readonly media: CallMedia;
  #session: RTCSession | undefined;
  #hold: HoldNegotiation | undefined;
  #link: CallLinkWatch | undefined;
  #transfer: TransferRequest | undefined;
  #answered = false;
  #ended = false;
  #leg: string | undefined;
  /** Why it ends, when the reason is ours. */
  #ownReason: CallEndReason | undefined;
  #stopCutoff: () => void = () => undefined;

  constructor(id: CallId, around: SipCallSurroundings) {
    this.id = id;
    this.#around = around;
    this.media = new CallMedia(id, around.audio, {
      microphone: (available) => around.emit({ type: 'call-microphone', call: id, available }),
      changed: () => around.mediaChanged(),
    });
  }

  /** What our PBX calls our part of the call: it says so in its INVITE and in its answers to ours. */
  get leg(): string | undefined {
    return this.#leg;
  }

  get isEnded(): boolean {
    return this.#ended;
  }

  /** Sends the INVITE; at once over a connection that is prepared. */
  place(ua: UA, target: string, prepared: AudioConnection | undefined): void {
    try {
      const session = prepared
        ? withConnection(prepared.connection, () => this.#call(ua, target, prepared.transceiver))
        : this.#call(ua, target);
      internalsOf(session)._iceReady = prepared !== undefined;
      this.#follow(session);
      // Opening the device keeps the page busy: the offer goes first, the microphone joins while it rings.
      session.once('sending', () => this.media.openMicrophone());
    } catch {
      this.#finish('not-found', undefined);
    }
  }

  #call(ua: UA, target: string, transceiver?: RTCRtpTransceiver): RTCSession {
    return ua.call(target, {
      mediaConstraints: NO_MEDIA_OF_JSSIP,
      pcConfig: this.#around.pcConfig,
      eventHandlers: {
        peerconnection: ({ peerconnection }) => {
          this.#prepare(peerconnection);
          this.media.use(transceiver ?? peerconnection.addTransceiver('audio', { direction: 'sendrecv' }));
        },
      },
    });
  }

  /** Takes a call that rings here. */
  receive(session: RTCSession, request: IncomingRequest): void {
    session.on('peerconnection', ({ peerconnection }) => this.#prepare(peerconnection));
    session.on('connecting', () => this.#useOffered(session));
    this.#follow(session);
    this.#leg = request.getHeader(LEG_HEADER);
    this.#around.emit({
      type: 'call-arrived',
      call: this.id,
      party: assertedIdentity(request) ?? sipParty(request.getHeader('from')) ?? nobody,
      called: sipParty(request.getHeader('p-called-party-id')),
      answerAfterSeconds: askedAnswerSeconds((name) => request.getHeader(name)),
    });
    const { body } = request;
    if (body) requestIdleCallback(() => this.#prepareAnswer(session, body), { timeout: DRAWN_MS });
  }

  answer(): void {
    if (this.#session === undefined || this.#ended) return;
    const session = this.#session;
    // Opening the device keeps WebRTC busy for some 100 ms: what the far side says already is not to wait for it.
    session.once('accepted', () =>
      this.media.openMicrophone(whenConnected(session.connection, HEARD_FIRST_MS)),
    );
    session.answer({ mediaConstraints: NO_MEDIA_OF_JSSIP, pcConfig: this.#around.pcConfig });
  }

  /** Ends the call from our side, whatever stage it is in; `sipCode` answers a call that rings here. */
  end(reason: CallEndReason, sipCode?: number): void {
    const session = this.#session;
    if (session === undefined || session.isEnded()) return;
    this.#ownReason = reason;
    session.terminate(sipCode === undefined ? {} : { status_code: sipCode });
    if (session.direction === 'outgoing' && !this.#answered) internalsOf(session)._is_canceled = true;
  }

  /**
   * Ends an answered call while there is no connection: over for the person at once. The returned function
   * tells the far side, when the line is back.
   */
  endUnheard(reason: CallEndReason): () => void {
    const session = this.#session;
    this.#finish(reason, undefined);
    session?.connection.close();
    return () => {
      if (session !== undefined && !session.isEnded()) session.terminate();
    };
  }

  get isAnswered(): boolean {
    return this.#answered;
  }

  setHeld(held: boolean): void {
    if (this.#answered) this.#hold?.ask(held);
  }

  /** `address`: a SIP URI. */
  transfer(address: string, replaced?: DialogName): void {
    const { emit, uri } = this.#around;
    if (this.#answered && !this.#ended)
      this.#transfer?.send(referTo(address, replaced), uri, (progress, reason) => {
        if (!this.#ended) emit({ type: 'transfer-progress', call: this.id, progress, reason });
      });
  }

  /** Who is at the far end, and what the call with them is named; undefined before the answer. */
  get dialog(): { readonly address: string; readonly name: DialogName } | undefined {
    const session = this.#session;
    const id = session && internalsOf(session)._dialog?.id;
    if (session === undefined || id === undefined || !this.#answered) return undefined;
    const name = { callId: id.call_id, localTag: id.local_tag, remoteTag: id.remote_tag };
    return { address: session.remote_identity.uri.toString(), name };
  }

  setMuted(muted: boolean): void {
    this.media.setMuted(muted);
  }

  sendDigit(digit: string): void {
    if (/^[0-9*#]$/.test(digit)) this.media.sendDigit(digit);
  }

  /** The connection broke: what was not answered yet is over, since its transactions are. */
  lineLost(): void {
    if (!this.#answered) this.end('connection-lost');
    if (!this.#answered) this.#finish('connection-lost', undefined);
  }

  lineBack(): void {
    this.#hold?.pursue();
  }

  /** The media may need a new path. */
  networkChanged(how: { readonly isAddressGone: boolean }): void {
    this.#link?.networkChanged(how);
  }

  /**
   * While it rings, all is done that an answer needs but does not tell the far side: JsSIP would begin at the
   * click. An offer that WebRTC cannot bear is refused by JsSIP then.
   */
  #prepareAnswer(session: RTCSession, offer: string): void {
    if (this.#ended || session.isEstablished()) return;
    const internals = internalsOf(session);
    internals._createRTCConnection({ ...this.#around.pcConfig, iceCandidatePoolSize: 1 });
    internals._createRTCConnection = () => undefined;
    const { connection } = session;
    const answered = connection.setRemoteDescription({ type: 'offer', sdp: offer }).then(() => {
      this.#useOffered(session);
      giveOnce(connection, 'createAnswer', connection.createAnswer());
    });
    answered.catch(() => undefined);
    giveOnce(connection, 'setRemoteDescription', answered);
  }

  #prepare(connection: RTCPeerConnection): void {
    this.media.listenTo(connection);
    this.#stopCutoff = cutGatheringShort(connection);
  }

  /** The far side's audio section; or a new one, when the INVITE had no offer and ours is in the answer. */
  #useOffered({ connection }: RTCSession): void {
    if (this.media.transceiver) return;
    const offered = connection.getTransceivers().find(({ receiver }) => receiver.track.kind === 'audio');
    this.media.use(offered ?? connection.addTransceiver('audio', { direction: 'sendrecv' }));
  }

  #follow(session: RTCSession): void {
    const { id: call } = this;
    const { emit } = this.#around;
    this.#session = session;
    this.#hold = new HoldNegotiation(session, this.media, {
      settled: (held) => this.#ended || emit({ type: 'call-held', call, held }),
      dialogGone: () => this.end('connection-lost'),
    });
    this.#transfer = new TransferRequest(session);
    session.on('reinvite', ({ request }) => this.#onParty(request));
    session.on('update', ({ request }) => this.#onParty(request));
    // Where a call of ours goes is for us to say, and a PBX would do it for us.
    session.on('refer', ({ reject }) => reject());
    session.on('replaces', ({ reject }) => reject());
    session.on('sdp', ({ originator }) => {
      if (String(originator) === 'local') this.#stopCutoff();
    });
    session.on('progress', (event: SessionEvent) => this.#onProgress(responseOf(event)));
    session.on('accepted', (event: SessionEvent) => this.#onAccepted(responseOf(event)));
    session.on('hold', ({ originator }) => this.#onPeerHold(String(originator), true));
    session.on('unhold', ({ originator }) => this.#onPeerHold(String(originator), false));
    session.on('ended', (event) => this.#onEnd(event));
    session.on('failed', (event) => this.#onEnd(event));
  }

  /** Null for a call that rings here: nobody told us anything then. */
  #onProgress(response: IncomingResponse | null): void {
    if (response === null) return;
    const party = assertedIdentity(response);
    // RFC 3960 §3.2: 180 asks us to ring, even when it opens the media path already.
    const earlyMedia = response.status_code !== 180 && Boolean(response.body);
    this.#around.emit({ type: 'call-ringing', call: this.id, earlyMedia, party });
  }

  #onAccepted(response: IncomingResponse | null): void {
    this.#answered = true;
    this.#leg ??= response?.getHeader(LEG_HEADER);
    this.#watchLink();
    const party = response === null ? undefined : assertedIdentity(response);
    this.#around.emit({ type: 'call-answered', call: this.id, party });
  }

  #watchLink(): void {
    if (this.#session === undefined) return;
    this.#link = new CallLinkWatch(this.#session.connection, {
      changed: (link) => this.#around.emit({ type: 'call-link', call: this.id, link }),
      restartIce: () => this.#hold?.restartIce(),
      happened: (what) => this.#around.journals.event(this.id, what),
      read: (reading) => this.#around.journals.reading(this.id, reading),
    });
  }

  #onParty(request: IncomingRequest): void {
    const party = assertedIdentity(request);
    if (party !== undefined) this.#around.emit({ type: 'call-party', call: this.id, party });
  }

  #onPeerHold(originator: string, held: boolean): void {
    if (originator !== 'remote') return;
    this.media.setHeldByPeer(held);
    this.#around.emit({ type: 'call-held-by-peer', call: this.id, held });
  }

  #onEnd(event: EndEvent): void {
    const response = isResponse(event.message) ? event.message : undefined;
    this.#finish(this.#ownReason ?? this.#reasonOf(event), response?.status_code);
  }

  #reasonOf({ originator, message }: EndEvent): CallEndReason {
    if (String(originator) !== 'remote') return 'connection-lost';
    if (this.#answered) return 'hung-up-by-peer';
    const reasons = readReason(message?.getHeader('reason'));
    if (isResponse(message)) return refusedReason(message.status_code, reasons);
    return cancelledReason(reasons);
  }

  #finish(reason: CallEndReason, sipCode: number | undefined): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#stopCutoff();
    this.#link?.close();
    this.media.close();
    this.#around.emit({ type: 'call-ended', call: this.id, reason, sipCode });
  }
}

const nobody: CallParty = { name: '', number: '' };

/** RFC 3325: whom the network vouches for. */
const assertedIdentity = (message: IncomingRequest | IncomingResponse): CallParty | undefined =>
  sipParty(message.getHeader('p-asserted-identity'));

type SessionEvent = IncomingEvent | OutgoingEvent;

const responseOf = (event: SessionEvent): IncomingResponse | null =>
  'response' in event ? event.response : null;

const isResponse = (message: EndEvent['message'] | null): message is IncomingResponse =>
  message !== null && 'status_code' in message;
