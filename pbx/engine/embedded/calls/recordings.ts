import { openOpusDecoder } from '../../../sounds/opus-codec.ts';
import type { EngineEvent, LegId } from '../../port.ts';
import { FrameQueue } from '../media/frame-queue.ts';
import type { MediaClock } from '../media/media-clock.ts';
import type { AudioTap, MediaPeer } from '../media/media-peer.ts';
import { Recorder } from '../media/recorder.ts';

export interface RecordingsOptions {
  readonly clock: MediaClock;
  /** Whether the peer hears other people now. */
  readonly isBridged: (peer: MediaPeer) => boolean;
  readonly emit: (event: EngineEvent) => void;
  readonly onError: (error: unknown, message: string) => void;
}

export interface RecordingStart {
  readonly leg: LegId;
  /** Undefined: the leg is not up. */
  readonly media: MediaPeer | undefined;
  readonly recording: string;
  readonly path: string;
}

interface Running {
  readonly leg: LegId;
  readonly recorder: Recorder;
}

/** All recordings under way, by name. */
export class Recordings {
  readonly #options: RecordingsOptions;
  readonly #running = new Map<string, Running>();

  constructor(options: RecordingsOptions) {
    this.#options = options;
  }

  /** What the leg says. `silenceSeconds` 0: silence does not end it. */
  recordLeg(start: RecordingStart, maxSeconds: number, silenceSeconds: number): void {
    this.#start(start, (media) => ({
      taps: [media.saidTaps],
      isOn: () => true,
      maxSeconds,
      silenceSeconds: silenceSeconds > 0 ? silenceSeconds : Number.POSITIVE_INFINITY,
    }));
  }

  /** What the leg says and hears while it is bridged. */
  recordTalk(start: RecordingStart): void {
    this.#start(start, (media) => ({
      taps: [media.saidTaps, media.heardTaps],
      isOn: () => this.#options.isBridged(media),
      maxSeconds: Number.POSITIVE_INFINITY,
      silenceSeconds: Number.POSITIVE_INFINITY,
    }));
  }

  stop(recording: string): void {
    void this.#running.get(recording)?.recorder.stop();
  }

  /** Its leg has ended. */
  stopOf(leg: LegId): void {
    for (const running of this.#running.values()) if (running.leg === leg) void running.recorder.stop();
  }

  /** Resolves when every file is closed. */
  async close(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ recorder }) => recorder.stop()));
  }

  #start(
    { leg, media, recording, path }: RecordingStart,
    choose: (media: MediaPeer) => {
      taps: readonly Set<AudioTap>[];
      isOn: () => boolean;
      maxSeconds: number;
      silenceSeconds: number;
    },
  ): void {
    const { clock, emit, onError } = this.#options;
    if (!media || this.#running.has(recording)) {
      onError(new Error(`${recording} for ${leg}`), 'there is nothing to record, or the name is taken');
      if (!media) emit({ type: 'recording-ended', recording, seconds: 0 });
      return;
    }
    const complain = (error: unknown): void => onError(error, 'a recording failed');
    const { taps, ...rules } = choose(media);
    const voices = taps.map((tap) => {
      const queue = new FrameQueue(openOpusDecoder(), complain);
      const listen: AudioTap = (packet) => queue.push(packet);
      tap.add(listen);
      return { queue, forget: () => tap.delete(listen) };
    });
    const recorder = new Recorder({
      clock,
      path,
      voices: voices.map(({ queue }) => queue),
      ...rules,
      onError: complain,
      onEnd: (seconds) => {
        for (const { forget } of voices) forget();
        this.#running.delete(recording);
        emit({ type: 'recording-ended', recording, seconds });
      },
    });
    this.#running.set(recording, { leg, recorder });
  }
}
