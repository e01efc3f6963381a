import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Codec, delayImpairment, lossImpairment, opinionScore, transmissionRating } from './e-model.ts';

const codec = fc.constantFrom<Codec>('opus', 'g711');
const share = fc.double({ min: 0, max: 1, noNaN: true });
const delay = fc.double({ min: 0, max: 2000, noNaN: true });

describe('the E-model', () => {
  // ITU-T G.107 annex B: R and the score that goes with it.
  test.each([
    [93.2, 4.41],
    [90, 4.34],
    [80, 4.03],
    [70, 3.6],
    [60, 3.1],
    [50, 2.58],
    [0, 1],
  ])('makes R = %d a score of %d', (rating, score) => {
    expect(opinionScore(rating)).toBeCloseTo(score, 1);
  });

  it('has the best rating without delay and loss', () => {
    expect(transmissionRating({ codec: 'g711', delayMs: 0, missing: 0 })).toBeCloseTo(93.2);
  });

  // ITU-T G.114 figure 1: 150 ms are hardly noticed, 400 ms are.
  it('minds a delay of 400 ms and hardly one of 150 ms', () => {
    expect(delayImpairment(150)).toBeLessThan(2);
    expect(delayImpairment(400)).toBeGreaterThan(20);
  });

  it('minds half of 95 where the loss equals the robustness', () => {
    expect(lossImpairment('g711', 0.251)).toBeCloseTo(47.5);
  });

  it('never gets better by more loss or more delay, and stays within its scale', () => {
    fc.assert(
      fc.property(codec, share, share, delay, delay, (of, one, other, early, late) => {
        const score = (missing: number, delayMs: number): number =>
          opinionScore(transmissionRating({ codec: of, delayMs, missing }));
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const [sooner, later] = [Math.min(early, late), Math.max(early, late)];
        expect(score(more, sooner)).toBeLessThanOrEqual(score(less, sooner) + 1e-9);
        expect(score(less, later)).toBeLessThanOrEqual(score(less, sooner) + 1e-9);
        expect(score(more, later)).toBeGreaterThanOrEqual(1);
        expect(score(less, sooner)).toBeLessThanOrEqual(4.5);
      }),
    );
  });
});
