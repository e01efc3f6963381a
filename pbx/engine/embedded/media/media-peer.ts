import { type RtcpPacket, RtcpSrPacket, type RtpHeader, type RtpPacket } from 'werift';
import type { AudioSink } from './audio-sink.ts';
import { DigitPlayer } from './digit-player.ts';
import { DigitReceiver } from './digit-receiver.ts';
import { IceLiteAgent } from './ice-lite-agent.ts';
import type { MediaIdentity } from './media-identity.ts';
import type { MediaPort } from './media-port.ts';
import { Negotiation } from './negotiation.ts';
import { OutgoingStream } from './outgoing-stream.ts';
import { Reception } from './reception.ts';
import { SecureTransport } from './secure-transport.ts';
import type { RemoteDescription } from './session-description.ts';
import { writeReport } from './write-report.ts';

const RTCP_MS = 2_500;

/** Sees packets of sound as they pass. */
export type AudioTap = (packet: RtpPacket) => void;

export interface MediaPeerEvents {
  readonly onDigit: (digit: string) => void;
  readonly onFailed: (reason: string) => void;
  readonly onClosed: () => void;
}

/** One leg's media: its path to one phone, and where what it says goes. */
export class MediaPeer implements AudioSink {
  readonly #ice: IceLiteAgent;
  readonly #transport: SecureTransport;
  readonly #negotiation: Negotiation;
  readonly #stream = new OutgoingStream();
  readonly #reports: NodeJS.Timeout;
  readonly #digits = new DigitPlayer((payload, begins) => this.#sendDigitPacket(payload, begins));
  readonly #keys: DigitReceiver;
  readonly #onClosed: () => void;
  /** Opus that the phone sent, while it is not on hold. */
  readonly saidTaps = new Set<AudioTap>();
  /** Opus that the phone was sent. */
  readonly heardTaps = new Set<AudioTap>();
  #reception: Reception | undefined;
  #listener: AudioSink | undefined;
  #digitTimestamp: number | undefined;

  constructor(port: MediaPort, identity: MediaIdentity, events: MediaPeerEvents) {
    this.#keys = new DigitReceiver(events.onDigit);
    this.#onClosed = events.onClosed;
    this.#ice = new IceLiteAgent(port);
    this.#negotiation = new Negotiation({
      address: port.address,
      port: port.port,
      ice: this.#ice,
      fingerprint: identity.fingerprint,
      ssrc: this.#stream.ssrc,
    });
    this.#transport = new SecureTransport(this.#ice, identity);
    this.#transport.onRtp = (packet) => this.#receive(packet);
    this.#transport.onRtcp = (packet) => this.#receiveReport(packet);
    this.#transport.onFailed = events.onFailed;
    this.#reports = setInterval(() => this.#sendReport(), RTCP_MS);
  }

  /** True when the far end asked us to send nothing: RFC 3264 §8.4. */
  get held(): boolean {
    return this.#negotiation.held;
  }

  /** Ms since the far end last proved to be there, by media or by an ICE check. */
  get silentMs(): number {
    return performance.now() - this.#ice.lastHeardAt;
  }

  /** Our offer for a phone that is being called, or one that asks us to offer. */
  offer(): string {
    return this.#negotiation.offer();
  }

  /** Our offer within a session that is up. @param holds what we tell the phone: that it is held, or not */
  reoffer(holds: boolean): string {
    this.#negotiation.holds = holds;
    return this.#negotiation.reoffer();
  }

  /** Takes the far end's offer and answers it; a repeated offer changes direction or restarts ICE. */
  answer(offer: RemoteDescription): string {
    const answer = this.#negotiation.answer(offer);
    this.#transport.expect(offer.fingerprint);
    return answer;
  }

  /** Takes the far end's answer to our offer. @throws UnacceptableMedia when it wants us to begin DTLS. */
  accept(answer: RemoteDescription): void {
    this.#negotiation.accept(answer);
    this.#transport.expect(answer.fingerprint);
  }

  /** From now on `listener` hears this leg, undefined: nobody does. A leg may hear itself. */
  sendTo(listener: AudioSink | undefined): void {
    this.#listener = listener;
  }

  /** What this leg hears next comes from elsewhere, or from the same place after a pause. */
  changeSource(): void {
    this.#stream.changeSource();
  }

  /** The clock of `silentMs` begins anew: only now may the far end be expected to send. */
  expectMedia(): void {
    this.#ice.lastHeardAt = performance.now();
  }

  /** A digit that this leg sent by other means than RTP is played to whoever hears it. */
  passDigit(digit: string): void {
    if (this.#listener !== this) this.#listener?.sendDigit(digit);
  }

  /** Plays a digit to this leg as RFC 4733 telephone events, after those that still sound. */
  sendDigit(digit: string): void {
    const clockRate = this.#eventClock();
    if (clockRate !== undefined) this.#digits.play(digit, clockRate);
  }

  close(): void {
    clearInterval(this.#reports);
    this.#digits.close();
    this.#keys.close();
    this.#listener = undefined;
    this.#transport.close();
    this.#onClosed();
  }

  #receive(packet: RtpPacket): void {
    const { header } = packet;
    if (this.#reception?.ssrc !== header.ssrc) this.#reception = new Reception(header);
    this.#reception.add(header, performance.now());
    const { payloads } = this.#negotiation;
    if (header.payloadType === payloads.opus) {
      this.#receiveSound(packet);
      return;
    }
    for (const [clockRate, payloadType] of payloads.events) {
      if (payloadType === header.payloadType) this.#receiveEvent(packet, clockRate);
    }
  }

  #receiveSound(packet: RtpPacket): void {
    if (this.held) {
      this.#listener?.omit(packet.header);
      return;
    }
    this.#listener?.forward(packet);
    for (const tap of this.saidTaps) tap(packet);
  }

  #receiveEvent(packet: RtpPacket, clockRate: number): void {
    const listener = this.held ? undefined : this.#listener;
    const begins = this.#keys.receive(packet);
    listener?.forwardEvent(packet, clockRate, begins);
  }

  /** Sends another leg's audio, or a sound, to this one. */
  forward(packet: RtpPacket): void {
    if (this.#digits.sounding || this.held) {
      this.omit(packet.header);
      return;
    }
    this.#forwardAs(packet, this.#negotiation.payloads.opus);
    for (const tap of this.heardTaps) tap(packet);
  }

  /** A packet of the leg that this one hears is not to be heard, and shall not look lost either. */
  omit(header: RtpHeader): void {
    this.#stream.skip(header);
  }

  /** Sends another leg's telephone event; made anew when this leg knows only another clock rate. */
  forwardEvent(packet: RtpPacket, clockRate: number, begins: string | undefined): void {
    if (this.held) return;
    const payloadType = this.#negotiation.payloads.events.get(clockRate);
    if (payloadType !== undefined) {
      this.#forwardAs(packet, payloadType);
      return;
    }
    this.omit(packet.header);
    if (begins !== undefined) this.sendDigit(begins);
  }

  #forwardAs(packet: RtpPacket, payloadType: number): void {
    const header = this.#stream.forward(packet.header, payloadType, packet.payload.length);
    this.#transport.sendRtp(packet.payload, header);
  }

  #sendDigitPacket(payload: Buffer, begins: boolean): void {
    const payloadType = this.#negotiation.payloads.events.get(this.#eventClock() ?? 0);
    if (payloadType === undefined) return;
    // All packets of one digit carry the moment at which it began (RFC 4733 §2.1).
    const timestamp = begins ? undefined : this.#digitTimestamp;
    const header = this.#stream.produce(payloadType, begins, payload.length, timestamp);
    this.#digitTimestamp = header.timestamp;
    this.#transport.sendRtp(payload, header);
  }

  #eventClock(): number | undefined {
    return [...this.#negotiation.payloads.events.keys()].sort((a, b) => b - a)[0];
  }

  #receiveReport(packet: RtcpPacket): void {
    if (packet instanceof RtcpSrPacket && packet.ssrc === this.#reception?.ssrc) {
      this.#reception.addSenderReport(packet, performance.now());
    }
  }

  #sendReport(): void {
    if (!this.#transport.connected) return;
    const packets = writeReport(this.#stream, this.#reception);
    if (packets.length > 0) this.#transport.sendRtcp(packets);
  }
}
