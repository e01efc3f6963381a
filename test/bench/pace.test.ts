import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

describe('the pace of a bench', () => {
  it('is as usual, and says so where the target wants more', () => {
    const pace = new Pace('usual');
    expect(pace.times(30)).toBe(30);
    expect(pace.isShortened).toBe(false);
    expect(pace.times(10, 50)).toBe(10);
    expect(pace.isShortened).toBe(true);
  });

  it('is as the target says under --long', () => {
    const pace = new Pace('long');
    expect([pace.times(10, 50), pace.seconds(60, 600)]).toEqual([50, 600]);
    expect(pace.isShortened).toBe(false);
  });

  it('is shorter when quick, and never nothing', () => {
    const pace = new Pace('quick');
    expect([pace.times(30), pace.times(2), pace.seconds(60, 600)]).toEqual([5, 1, 5]);
    expect(pace.isShortened).toBe(true);
  });
});
