import { expect, it } from 'vitest';
import { levelOf } from './level-of.ts';

const sine = (amplitude: number) =>
  Float32Array.from(
    { length: 4800 },
    (_, index) => amplitude * Math.sin((2 * Math.PI * 440 * index) / 48_000),
  );

it('is nothing in silence and without samples, and all of it at full scale', () => {
  expect(levelOf(new Float32Array(100))).toBe(0);
  expect(levelOf(new Float32Array(0))).toBe(0);
  expect(levelOf(sine(1))).toBe(1);
});

it('grows evenly with decibels', () => {
  const [quiet, middle, loud] = [levelOf(sine(0.01)), levelOf(sine(0.03)), levelOf(sine(0.09))];
  expect(middle - quiet).toBeCloseTo(loud - middle, 2);
  expect(quiet).toBeGreaterThan(0);
});
