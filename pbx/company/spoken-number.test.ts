import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROMPT_NAMES } from './prompt-names.ts';
import { soundsOfMinutes, soundsOfNumber } from './spoken-number.ts';

const said = (parts: readonly string[]): string => parts.map((part) => part.replace('number-', '')).join(' ');

describe('soundsOfNumber', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [11, '11'],
    [20, '20'],
    [21, '20 1'],
    [101, '100 1'],
    [112, '100 12'],
    [200, '200'],
    [999, '900 90 9'],
  ])('%i is said as %s', (value, parts) => {
    expect(said(soundsOfNumber(value))).toBe(parts);
  });

  it('says every number with words that are recorded and add up to it', () => {
    for (let value = 0; value <= 999; value += 1) {
      const parts = soundsOfNumber(value);
      expect(parts.every((part) => PROMPT_NAMES.includes(part))).toBe(true);
      expect(parts.reduce((sum, part) => sum + Number(part.slice('number-'.length)), 0)).toBe(value);
    }
  });

  it('refuses everything else', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ max: -1 }), fc.integer({ min: 1000 }), fc.constantFrom(1.5, Number.NaN)),
        (value) => {
          expect(() => soundsOfNumber(value)).toThrow(RangeError);
        },
      ),
    );
  });
});

describe('soundsOfMinutes', () => {
  it.each([
    [1, '1-feminine minutes-one'],
    [2, '2-feminine minutes-few'],
    [5, '5 minutes-many'],
    [11, '11 minutes-many'],
    [12, '12 minutes-many'],
    [21, '20 1-feminine minutes-one'],
    [22, '20 2-feminine minutes-few'],
    [111, '100 11 minutes-many'],
  ])('%i: %s', (value, parts) => {
    expect(said(soundsOfMinutes(value))).toBe(parts);
  });
});
