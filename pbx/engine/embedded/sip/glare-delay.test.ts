import fc from 'fast-check';
import { expect, test } from 'vitest';
import { glareDelay } from './glare-delay.ts';

test('of two sides that met, the one that made up the Call-ID waits longer (RFC 3261 §14.1)', () => {
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(random, random, (one, other) => {
      const [owner, guest] = [glareDelay(true, one), glareDelay(false, other)];
      expect(owner).toBeGreaterThanOrEqual(2_100);
      expect(owner).toBeLessThanOrEqual(4_000);
      expect(guest).toBeLessThanOrEqual(2_000);
      expect([owner % 10, guest % 10]).toEqual([0, 0]);
    }),
  );
});
