import { describe, expect, it } from 'vitest';
import { bell, busy, type Cadence, keyPitches, ringback, waiting } from './cadence.ts';

describe('cadences', () => {
  it.each([
    ['ringback', ringback],
    ['busy', busy],
    ['bell', bell],
    ['waiting', waiting],
  ])('%s sounds within its period', (_, { period, beeps }) => {
    for (const { at, lasts } of beeps) expect(at + lasts).toBeLessThanOrEqual(period);
  });

  it('loud second-call beep (linphone-desktop #663, #857): is a sixth of the bell at most, and seldom', () => {
    const loudest = ({ gain, beeps }: Cadence) =>
      gain * Math.max(...beeps.map(({ pitches }) => pitches.length));
    const sounding = ({ period, beeps }: Cadence) =>
      beeps.reduce((sum, { lasts }) => sum + lasts, 0) / period;
    expect(loudest(waiting)).toBeLessThan(loudest(bell) / 6);
    expect(sounding(waiting)).toBeLessThanOrEqual(0.1);
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
