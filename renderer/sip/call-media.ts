import type { CallAudio, Microphone } from '../audio/call-audio.ts';
import { preferCodecs } from './codecs.ts';
import { DigitQueue } from './digit-queue.ts';

export interface CallMediaEvents {
  /** Whether the far side can hear us. */
  microphone(available: boolean): void;
  /** The microphone, or what is heard of the far side, is another one now. */
  changed(): void;
}

/**
 * The sound of one call on its PeerConnection: the microphone, which is opened in parallel with the call's
 * set-up and joins when it is there; mute and hold, both by the track, so that no packet of ours carries
 * voice meanwhile; digits by RFC 4733; and what the far side sends.
 */
export class CallMedia {
  readonly #call: string;
  readonly #audio: CallAudio;
  readonly #events: CallMediaEvents;
  readonly #digits = new DigitQueue(() => this.#transceiver?.sender.dtmf);
  #transceiver: RTCRtpTransceiver | undefined;
  #microphone: Microphone | undefined;
  #attached: Promise<void> = Promise.resolve();
  #closed = false;
  #muted = false;
  #held = false;
  #heldByPeer = false;
  #attended = true;
  #silenced = false;
  /** What the far side sends. */
  #received: MediaStreamTrack | undefined;
  /** Sent in place of the microphone: the mix of a conference. */
  #mixed: MediaStreamTrack | undefined;

  constructor(call: string, audio: CallAudio, events: CallMediaEvents) {
    this.#call = call;
    this.#audio = audio;
    this.#events = events;
  }

  get transceiver(): RTCRtpTransceiver | undefined {
    return this.#transceiver;
  }

  get microphone(): MediaStreamTrack | undefined {
    return this.#microphone?.track;
  }

  /** What the far side says; undefined while it holds us, for that is music. */
  get voice(): MediaStreamTrack | undefined {
    return this.#heldByPeer ? undefined : this.#received;
  }

  /** @param first what is to happen before; digits that are pressed meanwhile wait too */
  openMicrophone(first: Promise<void> = Promise.resolve()): void {
    this.#attached = first.then(async () => {
      if (!this.#closed) await this.#attach(await this.#audio.openMicrophone());
    });
  }

  listenTo(connection: RTCPeerConnection): void {
    connection.addEventListener('track', ({ track }) => {
      if (this.#closed) return;
      this.#received = track;
      this.#audio.play(this.#call, new MediaStream([track]));
      this.refresh();
      this.#events.changed();
    });
  }

  /** Our audio section, in both directions, before there is any track to put into it. */
  use(transceiver: RTCRtpTransceiver): void {
    this.#transceiver = transceiver;
    transceiver.direction = 'sendrecv';
    preferCodecs(transceiver);
    void this.#send();
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
    this.refresh();
  }

  setHeld(held: boolean): void {
    this.#held = held;
    this.refresh();
  }

  setHeldByPeer(held: boolean): void {
    this.#heldByPeer = held;
    this.refresh();
    this.#events.changed();
  }

  /** Whether the person at this phone speaks with the far side now, or with somebody else. */
  setAttended(attended: boolean): void {
    this.#attended = attended;
    this.refresh();
  }

  /** Whether the far side is not to be heard, though it hears. */
  setSilenced(silenced: boolean): void {
    this.#silenced = silenced;
    this.refresh();
  }

  /** Undefined: the microphone again. */
  sendInstead(mixed: MediaStreamTrack | undefined): void {
    this.#mixed = mixed;
    this.refresh();
    void this.#send();
  }

  /** Puts mute and hold into effect (again: JsSIP touches the track when the far side resumes). */
  refresh(): void {
    const isHeard = this.#attended && !this.#held && !this.#heldByPeer;
    if (this.#microphone !== undefined) this.#microphone.track.enabled = isHeard && !this.#muted;
    if (this.#mixed !== undefined) this.#mixed.enabled = isHeard;
    this.#audio.setPlaying(this.#call, this.#attended && !this.#held && !this.#silenced);
  }

  /** A digit that is pressed before the microphone is there waits for it: it needs a stream to be sent in. */
  sendDigit(digit: string): void {
    void this.#attached.then(() => {
      if (!this.#closed) this.#digits.add(digit);
    });
  }

  close(): void {
    this.#closed = true;
    this.#digits.close();
    this.#microphone?.close();
    this.#microphone = undefined;
    this.#audio.stopPlaying(this.#call);
  }

  async #attach(microphone: Microphone): Promise<void> {
    if (this.#closed) return microphone.close();
    this.#microphone?.close();
    this.#microphone = microphone;
    this.refresh();
    microphone.onLost(() => this.#replace());
    this.#events.microphone(microphone.live);
    await this.#send();
    this.#events.changed();
  }

  /** The device is gone: another one may be there, and if not the person is told. */
  #replace(): void {
    if (!this.#closed) this.openMicrophone();
  }

  async #send(): Promise<void> {
    const track = this.#mixed ?? this.#microphone?.track;
    if (this.#closed || track === undefined || this.#transceiver === undefined) return;
    await this.#transceiver.sender.replaceTrack(track).catch(() => undefined);
  }
}
