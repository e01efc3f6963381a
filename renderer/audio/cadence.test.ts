import { describe, expect, it } from 'vitest';
import { bell, busy, keyPitches, ringback } from './cadence.ts';

describe('cadences', () => {
  it.each([
    ['ringback', ringback],
    ['busy', busy],
    ['bell', bell],
  ])('%s sounds within its period', (_, { period, beeps }) => {
    for (const { at, lasts } of beeps) expect(at + lasts).toBeLessThanOrEqual(period);
  });

  it('gives every key its two tones', () => {
    expect(keyPitches('1')).toEqual([697, 1209]);
    expect(keyPitches('0')).toEqual([941, 1336]);
    expect(keyPitches('#')).toEqual([941, 1477]);
    expect(new Set([...'123456789*0#'].map((key) => keyPitches(key).join())).size).toBe(12);
  });

  it.each(['', 'A', '12'])('knows no key %j', (key) => {
    expect(keyPitches(key)).toEqual([]);
  });
});
