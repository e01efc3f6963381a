import { describe, expect, it } from 'vitest';
import { slopeOf, slopeOver } from './slope.ts';

const reading = (at: number, value: number) => ({ at, value });

describe('a slope', () => {
  it('is that of a straight line, one bad reading or not', () => {
    const line = [0, 1, 2, 3, 4, 5].map((at) => reading(at, 10 + 2 * at));
    expect(slopeOf(line)).toBeCloseTo(2);
    expect(slopeOf([...line, reading(6, 100)])).toBeCloseTo(2);
  });

  it('over eight hours counts what was filled once, and what leaks every hour', () => {
    const filled = [reading(0, 0), reading(1, 4), reading(1.5, 4), reading(2, 4)];
    expect(slopeOver(8, filled)).toBeCloseTo(0.5);
    const leaks = [reading(0, 0), reading(1, 2), reading(1.5, 3), reading(2, 4)];
    expect(slopeOver(8, leaks)).toBeCloseTo(2);
  });

  it('of all eight hours is what was read', () => {
    expect(slopeOver(8, [reading(0, 1), reading(7.5, 9), reading(8, 9)])).toBeCloseTo(1);
  });
});
