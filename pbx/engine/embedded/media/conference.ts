import type { RtpPacket } from 'werift';
import { type OpusEncoder, openOpusDecoder, openOpusEncoder } from '../../../sounds/opus-codec.ts';
import type { AudioSink } from './audio-sink.ts';
import { FrameQueue } from './frame-queue.ts';
import type { MediaClock } from './media-clock.ts';
import { sumOf, without } from './mix.ts';
import { PacketSeries } from './packet-series.ts';

/** Somebody in a conference: speaks into its seat, which is the sink for his sound, and hears the others. */
class Seat implements AudioSink {
  readonly queue: FrameQueue;
  readonly #listener: AudioSink;
  readonly #series = new PacketSeries();
  #encoder: OpusEncoder | undefined;
  #closed = false;

  constructor(listener: AudioSink, onError: (error: unknown) => void) {
    this.#listener = listener;
    this.queue = new FrameQueue(openOpusDecoder(), onError);
    openOpusEncoder().then((encoder) => {
      if (this.#closed) encoder.close();
      else this.#encoder = encoder;
    }, onError);
  }

  hear(frame: Int16Array): void {
    if (this.#encoder) this.#listener.forward(this.#series.wrap(this.#encoder.encode(frame)));
  }

  forward(packet: RtpPacket): void {
    this.queue.push(packet);
  }

  omit(): void {}

  // Keys are for whoever is called, not for a round of people.
  forwardEvent(): void {}

  sendDigit(): void {}

  close(): void {
    this.#closed = true;
    this.queue.close();
    this.#encoder?.close();
    this.#encoder = undefined;
  }
}

/** Three and more who hear one another: every turn each is sent the sum of all others. */
export class Conference<Member> {
  readonly #clock: MediaClock;
  readonly #onError: (error: unknown) => void;
  readonly #seats = new Map<Member, Seat>();
  #stop: (() => void) | undefined;

  constructor(clock: MediaClock, onError: (error: unknown) => void) {
    this.#clock = clock;
    this.#onError = onError;
  }

  get members(): readonly Member[] {
    return [...this.#seats.keys()];
  }

  /** @returns where the member's own sound is to go. */
  add(member: Member, listener: AudioSink): AudioSink {
    const seat = new Seat(listener, this.#onError);
    this.#seats.set(member, seat);
    this.#stop ??= this.#clock.add(() => this.#mix());
    return seat;
  }

  remove(member: Member): void {
    this.#seats.get(member)?.close();
    this.#seats.delete(member);
    if (this.#seats.size > 0) return;
    this.#stop?.();
    this.#stop = undefined;
  }

  #mix(): void {
    const seats = [...this.#seats.values()];
    const frames = seats.map((seat) => seat.queue.pull());
    const sum = sumOf(frames);
    for (const [index, seat] of seats.entries()) seat.hear(without(sum, frames[index]));
  }
}
