import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { babble, mulberry32 } from './babble.ts';
import type { Sound } from './sound.ts';
import { speechCorrelation } from './speech-correlation.ts';

const rate = 16_000;
const spoken = babble(1, 7, rate);

const cut = ({ sampleRate, samples }: Sound, from: number, seconds: number): Sound => ({
  sampleRate,
  samples: samples.slice(from * sampleRate, (from + seconds) * sampleRate),
});
const map = (sound: Sound, change: (sample: number, index: number) => number): Sound => ({
  ...sound,
  samples: sound.samples.map(change),
});
const join = (...sounds: readonly Sound[]): Sound => ({
  sampleRate: rate,
  samples: Float32Array.from(sounds.flatMap(({ samples }) => [...samples])),
});

describe('what was spoken is recognised', () => {
  test('from its beginning', () => {
    expect(speechCorrelation(spoken, cut(spoken, 0, 4))).toBeGreaterThan(0.95);
  });

  test('from anywhere in it, at any loudness', () => {
    const gain = fc.double({ min: 0.05, max: 1, noNaN: true });
    const from = fc.double({ min: 0, max: 3, noNaN: true });
    fc.assert(
      fc.property(from, gain, (start, factor) => {
        const heard = map(cut(spoken, start, 4), (sample) => sample * factor);
        expect(speechCorrelation(spoken, heard)).toBeGreaterThan(0.8);
      }),
      { numRuns: 10 },
    );
  });

  test('across the end of the recording, which repeats', () => {
    const heard = join(cut(spoken, 5, 2), cut(spoken, 0, 2));
    expect(speechCorrelation(spoken, heard)).toBeGreaterThan(0.9);
  });

  test('in noise 10 dB below it', () => {
    const random = mulberry32(7);
    const heard = map(cut(spoken, 1, 4), (sample) => sample + 0.05 * (random() - 0.5));
    expect(speechCorrelation(spoken, heard)).toBeGreaterThan(0.7);
  });

  test('when the jitter buffer drops and repeats some tens of milliseconds', () => {
    const heard = join(cut(spoken, 0, 2), cut(spoken, 2.06, 1.5), cut(spoken, 3.5, 1.5));
    expect(speechCorrelation(spoken, heard)).toBeGreaterThan(0.75);
  });

  test('at another sample rate', () => {
    expect(speechCorrelation(babble(1, 7, 24_000), cut(spoken, 1, 4))).toBeGreaterThan(0.8);
  });
});

describe('what was not spoken is not', () => {
  test.each([2, 3, 4, 5])('other speech (%i)', (seed) => {
    expect(speechCorrelation(spoken, cut(babble(seed, 7, rate), 1, 4))).toBeLessThan(0.4);
  });

  test('noise', () => {
    const random = mulberry32(3);
    const noise = map(cut(spoken, 0, 4), () => random() - 0.5);
    expect(speechCorrelation(spoken, noise)).toBeLessThan(0.3);
  });

  test('a tone', () => {
    const tone = map(cut(spoken, 0, 4), (_, index) => Math.sin((2 * Math.PI * 440 * index) / rate));
    expect(speechCorrelation(spoken, tone)).toBeLessThan(0.3);
  });

  test('silence, and no sound at all', () => {
    const silence = map(cut(spoken, 0, 4), () => 0);
    expect(speechCorrelation(spoken, silence)).toBe(0);
    expect(speechCorrelation(spoken, { sampleRate: rate, samples: new Float32Array() })).toBe(0);
  });
});
