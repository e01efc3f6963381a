import { missingCase } from '../phone/missing-case.ts';
import type { Tone } from '../phone/tone.ts';
import { busy, waiting, keyPitches, ringback } from './cadence.ts';
import { loop, sound } from './play-cadence.ts';
import type { Ringers } from './ringers.ts';
import type { SoundContext } from './sound-context.ts';
import type { Tones } from './tones.ts';

const KEY_SECONDS = 0.09;

/**
 * Tones synthesised by Web Audio: nothing to load, and they stop within a sample block. `ears` is the device of
 * calls; `ringers` are what rings, and nothing else does.
 */
export class WebAudioTones implements Tones {
  readonly #ears: SoundContext;
  readonly #ringers: Ringers;
  #playing: { readonly tone: Tone; readonly stop: () => void } = { tone: 'none', stop: () => undefined };

  constructor(ears: SoundContext, ringers: Ringers) {
    this.#ears = ears;
    this.#ringers = ringers;
  }

  play(tone: Tone): void {
    if (tone === this.#playing.tone) return;
    this.#playing.stop();
    this.#playing = { tone, stop: this.#begin(tone) };
  }

  key(digit: string): void {
    const pitches = keyPitches(digit);
    if (pitches.length === 0) return;
    const { context, output, release } = this.#ears.use();
    const beep = { at: 0, lasts: KEY_SECONDS, pitches };
    sound(context, output, beep, context.currentTime, { gain: 0.06, soft: false }, release);
  }

  /** Returns what ends it. */
  #begin(tone: Tone): () => void {
    switch (tone) {
      case 'none':
        return () => undefined;
      case 'ring':
        this.#ringers.ring();
        return () => this.#ringers.silence();
      case 'ringback':
        return loop(this.#ears, ringback);
      case 'busy':
        return loop(this.#ears, busy);
      case 'waiting':
        return loop(this.#ears, waiting);
      default:
        return missingCase(tone);
    }
  }
}
