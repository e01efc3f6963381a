import type { Sound } from './sound.ts';

/** Something shaped like speech: syllables of random length, pitch, formants and pauses. Same seed, same words. */
export function babble(seed: number, seconds: number, sampleRate: number): Sound {
  const random = mulberry32(seed);
  const samples = new Float32Array(Math.round(seconds * sampleRate));
  for (let at = 0; at < seconds; ) {
    const syllable = {
      at,
      length: 0.08 + 0.17 * random(),
      pitch: 90 + 120 * random(),
      formants: formants(random),
    };
    if (random() > 0.2) utter(samples, sampleRate, syllable);
    at += syllable.length;
  }
  return { sampleRate, samples };
}

interface Syllable {
  /** Seconds. */
  readonly at: number;
  readonly length: number;
  /** Hz. */
  readonly pitch: number;
  readonly formants: readonly number[];
}

function formants(random: () => number): readonly number[] {
  return [250 + 600 * random(), 900 + 1400 * random(), 2300 + 1000 * random()];
}

/** Harmonics of the pitch, louder near the formants, fading in and out. */
function utter(samples: Float32Array, sampleRate: number, { at, length, pitch, formants }: Syllable): void {
  const first = Math.round(at * sampleRate);
  const count = Math.min(Math.round(length * sampleRate), samples.length - first);
  for (let hertz = pitch; hertz < 3600; hertz += pitch) {
    const level = formants.reduce((sum, formant) => sum + Math.exp(-(((hertz - formant) / 150) ** 2)), 0.01);
    for (let index = 0; index < count; index++) {
      const fade = Math.sin((Math.PI * index) / count);
      const wave = Math.sin((2 * Math.PI * hertz * index) / sampleRate);
      samples[first + index] = (samples[first + index] ?? 0) + 0.1 * level * fade * wave;
    }
  }
}

/** A small repeatable random source: numbers in [0, 1). */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
