import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelay } from './recovery.ts';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const failures = fc.integer({ min: 1, max: 1000 });

const refused = { isSilent: false, retryAfterSeconds: undefined };

describe('retryDelay', () => {
  it('goes on trying where nothing answers at all, so as to be there when the network heals', () => {
    fc.assert(
      fc.property(failures, random, (count, luck) => {
        const delay = retryDelay({ ...refused, isSilent: true, failures: count, random: luck });
        expect(delay).toBeLessThanOrEqual(250);
      }),
    );
  });

  it('never waits longer than 1, 2, 4 … 12 s', () => {
    fc.assert(
      fc.property(failures, random, (count, luck) => {
        const delay = retryDelay({ ...refused, failures: count, random: luck });
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(Math.min(12_000, 1000 * 2 ** Math.min(count - 1, 30)));
      }),
    );
  });

  it('spreads 200 phones over the whole interval', () => {
    const delays = Array.from({ length: 200 }, (_, phone) =>
      retryDelay({ ...refused, failures: 4, random: phone / 200 }),
    );
    expect(new Set(delays).size).toBe(200);
    expect(Math.max(...delays)).toBeGreaterThan(7900);
  });

  it('comes when Retry-After asks, or up to a tenth later', () => {
    fc.assert(
      fc.property(failures, random, fc.integer({ min: 1, max: 3600 }), (count, luck, seconds) => {
        const delay = retryDelay({ ...refused, failures: count, retryAfterSeconds: seconds, random: luck });
        expect(delay).toBeGreaterThanOrEqual(seconds * 1000);
        expect(delay).toBeLessThanOrEqual(seconds * 1100);
      }),
    );
  });
});
