import { rm } from 'node:fs/promises';
import { type OggOpusWriter, openOggOpusWriter } from '../../../sounds/ogg-opus.ts';
import { OPUS_FRAME_SECONDS, type OpusEncoder, openOpusEncoder } from '../../../sounds/opus-codec.ts';
import type { FrameQueue } from './frame-queue.ts';
import type { MediaClock } from './media-clock.ts';
import { powerOf, sumOf, without } from './mix.ts';

export interface RecorderOptions {
  readonly clock: MediaClock;
  readonly path: string;
  /** Whose voices are recorded, into one. */
  readonly voices: readonly FrameQueue[];
  /** While it is false the time does not count. */
  readonly isOn: () => boolean;
  /** Infinity: until it is stopped. */
  readonly maxSeconds: number;
  /** Ends after this much silence; Infinity: never. */
  readonly silenceSeconds: number;
  /** Closed. `seconds` 0: there is no file. Once. */
  readonly onEnd: (seconds: number) => void;
  readonly onError: (error: unknown) => void;
}

/** Mean square, full scale 1: -45 dB. Rooms are quieter, people are not. */
const AUDIBLE = 10 ** -4.5;

/** Writes what is said to an Ogg Opus file. It never delays a call, whatever the disk does. */
export class Recorder {
  readonly #options: RecorderOptions;
  readonly #ready: Promise<void>;
  #writer: OggOpusWriter | undefined;
  #encoder: OpusEncoder | undefined;
  #stopTicking: () => void = () => {};
  #ending: Promise<void> | undefined;
  #frames = 0;
  #silentFrames = 0;
  #spoken = false;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#ready = this.#begin();
  }

  /** Closes the file; resolves after `onEnd`. */
  stop(): Promise<void> {
    this.#ending ??= this.#end();
    return this.#ending;
  }

  async #begin(): Promise<void> {
    try {
      this.#encoder = await openOpusEncoder();
      this.#writer = await openOggOpusWriter(this.#options.path);
    } catch (error) {
      this.#options.onError(error);
      void this.stop();
      return;
    }
    if (!this.#ending) this.#stopTicking = this.#options.clock.add(() => this.#tick());
  }

  #tick(): void {
    const { voices, isOn, maxSeconds, silenceSeconds } = this.#options;
    const frames = voices.map((voice) => voice.pull());
    if (!isOn() || !this.#encoder) return;
    const frame = without(sumOf(frames), undefined);
    this.#writer?.add(this.#encoder.encode(frame));
    this.#frames += 1;
    const audible = powerOf(frame) > AUDIBLE;
    this.#spoken ||= audible;
    this.#silentFrames = audible ? 0 : this.#silentFrames + 1;
    const isOver = this.#frames * OPUS_FRAME_SECONDS >= maxSeconds;
    if (isOver || this.#silentFrames * OPUS_FRAME_SECONDS >= silenceSeconds) void this.stop();
  }

  async #end(): Promise<void> {
    this.#stopTicking();
    await this.#ready;
    for (const voice of this.#options.voices) voice.close();
    this.#encoder?.close();
    const seconds = await this.#close();
    this.#options.onEnd(seconds);
  }

  async #close(): Promise<number> {
    const { path, silenceSeconds, onError } = this.#options;
    if (!this.#writer) return 0;
    // Somebody who was waited for and said nothing left no message.
    const isEmpty = this.#frames === 0 || (silenceSeconds !== Number.POSITIVE_INFINITY && !this.#spoken);
    try {
      const { seconds } = await this.#writer.close();
      if (!isEmpty) return seconds;
    } catch (error) {
      onError(error);
    }
    await rm(path, { force: true }).catch(onError);
    return 0;
  }
}
