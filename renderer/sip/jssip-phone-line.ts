import { UA, URI } from 'jssip';
import type { IncomingRTCSessionEvent, RTCSessionEvent } from 'jssip/lib/UA';
import type { CallAudio } from '../audio/call-audio.ts';
import type { SoundContext } from '../audio/sound-context.ts';
import type { LineDiagnostics } from '../phone/line-diagnostics.ts';
import type { Attention, CallId, LineEvent, LostReason, PhoneLine } from '../phone/phone-line.ts';
import { openAudioConnection } from './audio-connection.ts';
import { CallJournals } from './call-journals.ts';
import { ConferenceSound } from './conference-sound.ts';
import { KeepAlive } from './keep-alive.ts';
import { LampWatch } from './lamp-watch.ts';
import { MessageWatch } from './message-watch.ts';
import { SipCall, type SipCallSurroundings } from './sip-call.ts';
import { SipRegistration } from './sip-registration.ts';
import { SipSocket } from './sip-socket.ts';
import { StandbyConnection } from './standby-connection.ts';
import { WireTrace } from './wire-trace.ts';

/** JsSIP's own recovery is put off for good: ours decides. It may not be switched off. */
const NEVER_S = 86_400;
/** How long after an answer the next call is prepared: until then the page has this one to set up. */
const SETTLED_MS = 2_000;
/** How long a call may ring here; the PBX decides sooner. */
const RING_S = 600;
/** The phone itself wants fewer; this is for a server that has gone mad. */
const MOST_CALLS = 20;

export interface LineAccount {
  /** ws: or wss: */
  readonly url: string;
  /** sip:user@domain */
  readonly uri: string;
  readonly authorizationUser: string;
  readonly displayName: string;
  /** Null: the server's challenge names the realm first. */
  readonly digest: { readonly realm: string; readonly ha1: string } | null;
  readonly iceServers: readonly RTCIceServer[];
  /** Whether the line is to follow the mailbox: where nobody else tells of it. */
  readonly followsMailbox?: boolean;
}

export interface LineSurroundings {
  readonly audio: CallAudio;
  /** Where conferences are mixed. */
  readonly sounds: Pick<SoundContext, 'use'>;
  /** The digest HA1 for a realm that the server named. Rejects when there is none. */
  digestFor(realm: string): Promise<string>;
}

/** A telephone line by JsSIP over WebSocket, with WebRTC audio. */
export class JsSipPhoneLine implements PhoneLine {
  readonly #account: LineAccount;
  readonly #around: LineSurroundings;
  readonly #socket: SipSocket;
  readonly #ua: UA;
  readonly #registration: SipRegistration;
  readonly #keepAlive: KeepAlive;
  readonly #lamps: LampWatch;
  readonly #mailbox: MessageWatch | undefined;
  readonly #standby = new StandbyConnection(() => openAudioConnection(this.#pcConfig));
  readonly #trace = new WireTrace();
  readonly #journals = new CallJournals();
  readonly #calls = new Map<CallId, SipCall>();
  readonly #conference: ConferenceSound;
  #attention: Attention | undefined;
  #farewells: (() => void)[] = [];
  #emit: (event: LineEvent) => void = () => undefined;
  #started = false;
  #certificates: RTCCertificate[] = [];
  #arrivals = 0;
  #refilling: ReturnType<typeof setTimeout> | undefined;
  #callExpected = true;

  constructor(account: LineAccount, around: LineSurroundings) {
    this.#account = account;
    this.#around = around;
    this.#socket = new SipSocket(account.url, {
      heard: () => this.#keepAlive.heard(),
      passes: (direction, message) => this.#trace.note(direction, message),
      lost: (reason) => this.#onLost(reason),
    });
    this.#ua = new UA({
      sockets: this.#socket,
      uri: account.uri,
      authorization_user: account.authorizationUser,
      display_name: account.displayName,
      ...account.digest,
      // RFC 4028 timers would end a call whose signalling is away; RFC 7675 consent notices dead media sooner.
      session_timers: false,
      no_answer_timeout: RING_S,
      connection_recovery_min_interval: NEVER_S,
      connection_recovery_max_interval: NEVER_S,
      user_agent: 'Communicator',
    });
    this.#keepAlive = new KeepAlive({
      ping: () => this.#ping(),
      silent: () => this.#socket.drop('server-silent'),
    });
    this.#conference = new ConferenceSound(around.sounds);
    this.#lamps = new LampWatch(this.#ua, (extension, lamp) =>
      this.#emit({ type: 'lamp-changed', extension, ...lamp }),
    );
    this.#mailbox = account.followsMailbox
      ? new MessageWatch(this.#ua, userOf(account.uri), (messages) =>
          this.#emit({ type: 'messages-waiting', messages }),
        )
      : undefined;
    this.#registration = new SipRegistration(this.#ua, {
      registered: () => this.#onRegistered(),
      refused: (code, retryAfterSeconds) => this.#onRefused(code, retryAfterSeconds),
      silent: () => this.#socket.drop('server-silent'),
      digestFor: (realm) => around.digestFor(realm),
    });
    this.#ua.on('newRTCSession', (event: RTCSessionEvent) => this.#onSession(event));
    void this.#makeCertificate();
  }

  listen(listener: (event: LineEvent) => void): void {
    this.#emit = listener;
  }

  connect(): void {
    if (!this.#started) this.#ua.start();
    else if (this.#socket.isConnected() && !this.#registration.isUnderWay) this.#registration.renew();
    else this.#socket.open();
    this.#started = true;
  }

  probe(): void {
    const wouldLoseCall = [...this.#calls.values()].some(({ isAnswered }) => !isAnswered);
    this.#keepAlive.probe({ patient: wouldLoseCall });
  }

  /**
   * Where the sound of a call went, its signalling went too: it is not waited for a sign of life. Should the address
   * have been another one, a new connection in a moment costs nothing.
   */
  networkChanged(gone: readonly string[]): void {
    const isAddressGone = gone.length > 0;
    const calls = [...this.#calls.values()];
    for (const call of calls) call.networkChanged({ isAddressGone });
    const mayBeDropped = calls.length > 0 && calls.every(({ isAnswered }) => isAnswered);
    if (isAddressGone && mayBeDropped && this.#socket.isConnected()) this.#socket.drop('no-network');
  }

  diagnose(): LineDiagnostics {
    return { sip: this.#trace.messages, calls: this.#journals.all };
  }

  stop(): void {
    this.#rest();
    this.#ua.stop();
  }

  expectCall(expected: boolean): void {
    this.#callExpected = expected;
    if (expected) this.#prepareStandby();
    else this.#standby.discard();
  }

  call(call: CallId, target: string): void {
    const placed = new SipCall(call, this.#callSurroundings());
    this.#calls.set(call, placed);
    placed.place(this.#ua, target, this.#standby.take());
  }

  answer(call: CallId): void {
    this.#calls.get(call)?.answer();
  }

  decline(call: CallId): void {
    this.#calls.get(call)?.end('declined', 603);
  }

  refuse(call: CallId): void {
    this.#calls.get(call)?.end('declined', 486);
  }

  hangUp(id: CallId): void {
    const call = this.#calls.get(id);
    if (call === undefined) return;
    if (!call.isAnswered) call.end('cancelled');
    else if (this.#socket.isConnected()) call.end('hung-up');
    else this.#farewells.push(call.endUnheard('hung-up'));
  }

  setHeld(call: CallId, held: boolean): void {
    this.#calls.get(call)?.setHeld(held);
  }

  setMuted(call: CallId, muted: boolean): void {
    this.#calls.get(call)?.setMuted(muted);
  }

  transfer(call: CallId, target: string): void {
    const address = addressOf(this.#ua, target);
    if (address !== undefined) this.#calls.get(call)?.transfer(address);
    else this.#emit({ type: 'transfer-progress', call, progress: 'failed', reason: 'not-found' });
  }

  join(call: CallId, other: CallId): void {
    const dialog = this.#calls.get(other)?.dialog;
    if (dialog !== undefined) this.#calls.get(call)?.transfer(dialog.address, dialog.name);
    else this.#emit({ type: 'transfer-progress', call, progress: 'failed', reason: undefined });
  }

  attend(attention: Attention | undefined): void {
    this.#attention = attention;
    for (const call of this.#calls.values()) this.#direct(call);
    const members = attention?.calls.flatMap((id) => this.#calls.get(id)?.media ?? []) ?? [];
    const silenced = attention?.silenced.flatMap((id) => this.#calls.get(id)?.media ?? []);
    this.#conference.set(members, new Set(silenced));
  }

  legOf(call: CallId): string | undefined {
    return this.#calls.get(call)?.leg;
  }

  sendDigit(call: CallId, digit: string): void {
    this.#calls.get(call)?.sendDigit(digit);
  }

  watch(extensions: readonly string[]): void {
    this.#lamps.watch(extensions);
  }

  #onRegistered(): void {
    this.#keepAlive.start();
    for (const farewell of this.#farewells.splice(0)) farewell();
    this.#emit({ type: 'registered' });
    this.#lamps.registered();
    this.#mailbox?.registered();
    this.#prepareStandby();
    for (const call of this.#calls.values()) call.lineBack();
  }

  #onRefused(code: number, retryAfterSeconds: number | undefined): void {
    this.#keepAlive.stop();
    this.#lamps.lost();
    this.#mailbox?.lost();
    this.#emit({ type: 'register-refused', code, retryAfterSeconds });
  }

  #onLost(reason: LostReason): void {
    this.#rest();
    for (const call of [...this.#calls.values()]) call.lineLost();
    this.#emit({ type: 'connection-lost', reason });
  }

  /** Any answer will do; OPTIONS (RFC 3261 §11) is what every server answers. */
  #ping(): void {
    const ua = this.#ua as UA & { sendOptions(target: URI): void };
    ua.sendOptions(new URI('sip', '', domainOf(this.#account.uri)));
  }

  #onSession(event: RTCSessionEvent): void {
    if (String(event.originator) !== 'remote') return;
    const { session, request } = event as IncomingRTCSessionEvent;
    if (this.#calls.size >= MOST_CALLS) {
      session.terminate({ status_code: 486 });
      return;
    }
    const call = new SipCall(`arrived-${++this.#arrivals}`, this.#callSurroundings());
    this.#calls.set(call.id, call);
    call.receive(session, request);
  }

  #callSurroundings(): SipCallSurroundings {
    return {
      audio: this.#around.audio,
      pcConfig: this.#pcConfig,
      journals: this.#journals,
      uri: this.#account.uri,
      emit: (event) => {
        if (event.type === 'call-ended') this.#calls.delete(event.call);
        if (event.type === 'call-ended') this.#refillStandby(0);
        if (event.type === 'call-answered') this.#refillStandby(SETTLED_MS);
        this.#emit(event);
      },
      mediaChanged: () => this.#conference.refresh(),
    };
  }

  /** Tells a call whether it is listened to. */
  #direct({ id, media }: SipCall): void {
    media.setAttended(this.#attention?.calls.includes(id) ?? true);
    media.setSilenced(this.#attention?.silenced.includes(id) ?? false);
  }

  /** Ends what needs a connection, besides calls. */
  #rest(): void {
    this.#registration.abandon();
    this.#keepAlive.stop();
    this.#lamps.lost();
    this.#mailbox?.lost();
    this.#standby.discard();
  }

  /** Not while a call is set up, which needs the page for itself; during a call for the second one. */
  #prepareStandby(): void {
    const isFree = [...this.#calls.values()].every(({ isAnswered }) => isAnswered) && this.#ua.isRegistered();
    if (isFree && this.#callExpected) this.#standby.prepare();
  }

  /** A call that was placed took the one there was. */
  #refillStandby(delayMs: number): void {
    clearTimeout(this.#refilling);
    this.#refilling = setTimeout(() => this.#standby.isEmpty && this.#prepareStandby(), delayMs);
  }

  get #pcConfig(): RTCConfiguration {
    return {
      iceServers: [...this.#account.iceServers],
      bundlePolicy: 'max-bundle',
      certificates: this.#certificates,
    };
  }

  /** Every PeerConnection makes a key pair unless it is given one. */
  async #makeCertificate(): Promise<void> {
    const certificate = await RTCPeerConnection.generateCertificate({
      name: 'ECDSA',
      namedCurve: 'P-256',
    } as EcKeyGenParams);
    this.#certificates = [certificate];
  }
}

/** Undefined when nothing of that name can be called. */
function addressOf(ua: UA, target: string): string | undefined {
  const { normalizeTarget } = ua as UA & { normalizeTarget(target: string): URI | undefined };
  return normalizeTarget.call(ua, target)?.toString();
}

const userOf = (uri: string): string => uri.replace(/^sips?:/i, '').replace(/@.*$/, '');
const domainOf = (uri: string): string => uri.replace(/^.*@/, '').replace(/[;:?].*$/, '');
