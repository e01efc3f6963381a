import { expect, test } from 'vitest';
import { peaksOf } from './peaks.ts';

test('the loudest place is 1, and each bar tells its own part', () => {
  const samples = new Float32Array(100).fill(0.1);
  samples[60] = -0.5;
  const peaks = peaksOf(samples, 4);
  expect(peaks[2]).toBe(1);
  for (const bar of [0, 1, 3]) expect(peaks[bar]).toBeCloseTo(0.2);
});

test('silence and sounds shorter than the picture are drawn, too', () => {
  expect(peaksOf(new Float32Array(100), 4)).toEqual([0, 0, 0, 0]);
  expect(peaksOf(new Float32Array([0.5]), 3)).toEqual([0, 0, 1]);
  expect(peaksOf(new Float32Array(0), 2)).toEqual([0, 0]);
});
