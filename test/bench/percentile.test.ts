import { expect, test } from 'vitest';
import { percentile } from './percentile.ts';

const oneToTwenty = Array.from({ length: 20 }, (_, index) => 20 - index);

test('the nearest rank, in any order of samples', () => {
  expect(percentile(oneToTwenty, 50)).toBe(10);
  expect(percentile(oneToTwenty, 95)).toBe(19);
  expect(percentile(oneToTwenty, 100)).toBe(20);
});

test('of one sample, that sample', () => {
  expect(percentile([7], 50)).toBe(7);
  expect(percentile([7], 95)).toBe(7);
});

test('of nothing, an error rather than a number', () => {
  expect(() => percentile([], 50)).toThrow('nothing was measured');
});
