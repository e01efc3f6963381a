import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glareDelay } from './glare.ts';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('glareDelay', () => {
  it('keeps to the bounds of RFC 3261 §14.1, so that the two sides never meet again', () => {
    fc.assert(
      fc.property(random, (luck) => {
        const owner = glareDelay(true, luck);
        const other = glareDelay(false, luck);
        expect(owner).toBeGreaterThanOrEqual(2100);
        expect(owner).toBeLessThanOrEqual(4000);
        expect(other).toBeLessThanOrEqual(2000);
        expect((owner % 10) + (other % 10)).toBe(0);
      }),
    );
  });
});
