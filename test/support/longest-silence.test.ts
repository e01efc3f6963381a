import { expect, test } from 'vitest';
import { longestSilence } from './longest-silence.ts';

test('the longest stretch without sound, to a frame', () => {
  const sampleRate = 8000;
  const seconds = (count: number, level: number): number[] =>
    Array.from({ length: count * sampleRate }, (_, index) => level * Math.sin(index / 3));
  const samples = Float32Array.from([
    ...seconds(1, 0.2),
    ...seconds(0.5, 0),
    ...seconds(1, 0.2),
    ...seconds(1.5, 0.001),
    ...seconds(0.2, 0.2),
  ]);
  expect(longestSilence({ sampleRate, samples })).toBeCloseTo(1.5, 1);
  expect(longestSilence({ sampleRate, samples: samples.subarray(0, sampleRate) })).toBe(0);
});
