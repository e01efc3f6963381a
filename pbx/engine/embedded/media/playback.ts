import type { AudioSink } from './audio-sink.ts';
import type { MediaClock } from './media-clock.ts';
import { PacketSeries } from './packet-series.ts';

export interface PlaybackOptions {
  readonly clock: MediaClock;
  /** Opus, 20 ms each. */
  readonly packets: readonly Uint8Array[];
  readonly sink: AudioSink;
  /** The last packet has sounded. Not told of a playback that was stopped. */
  readonly onEnd: () => void;
}

/** Plays packets once. Returns the way to stop. */
export function startPlayback({ clock, packets, sink, onEnd }: PlaybackOptions): () => void {
  const series = new PacketSeries();
  let position = 0;
  const stop = clock.add(() => {
    const packet = packets[position];
    position += 1;
    if (packet) {
      sink.forward(series.wrap(packet));
      return;
    }
    stop();
    onEnd();
  });
  return stop;
}
