import type { AudioSink } from './audio-sink.ts';
import type { MediaClock } from './media-clock.ts';
import { PacketSeries } from './packet-series.ts';

/** Packets over and over. All who listen hear the same moment of it, so that a packet is read once for all. */
export class MusicLoop {
  readonly #clock: MediaClock;
  readonly #packets: readonly Uint8Array[];
  readonly #series = new PacketSeries();
  readonly #listeners = new Set<AudioSink>();
  #stop: (() => void) | undefined;
  #position = 0;

  /** @param packets Opus, 20 ms each */
  constructor(clock: MediaClock, packets: readonly Uint8Array[]) {
    this.#clock = clock;
    this.#packets = packets;
  }

  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  /** Returns the way to stop listening. */
  add(sink: AudioSink): () => void {
    this.#listeners.add(sink);
    this.#stop ??= this.#clock.add(() => this.#play());
    return () => {
      this.#listeners.delete(sink);
      if (this.isHeard) return;
      this.#stop?.();
      this.#stop = undefined;
    };
  }

  #play(): void {
    const payload = this.#packets[this.#position];
    if (!payload) return;
    this.#position = (this.#position + 1) % this.#packets.length;
    const packet = this.#series.wrap(payload);
    for (const sink of this.#listeners) sink.forward(packet);
  }
}
