import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDialString } from './dial-string.ts';
import { numberPlan } from './number-plan.ts';

const plans = [undefined, numberPlan];

describe.each(plans)('toDialString, plan %#', (plan) => {
  it.each([
    ['101', '101'],
    [' 1 0 1 ', '101'],
    ['12345', '12345'],
    ['*43', '*43'],
    ['*21*89161234567#', '*21*89161234567#'],
    ['#9', '#9'],
    ['8 (843) 200-98-18', '+78432009818'],
    ['+7 843 200–98–18', '+78432009818'],
    ['7 843 200 98 18', '+78432009818'],
    ['(+7) 843.200.98.18', '+78432009818'],
    ['200-98-18', '2009818'],
    ['+49 30 1234567', '+49301234567'],
    ['tel:+7-843-200-98-18;ext=5', '+78432009818'],
    ['tel:101', '101'],
    ['callto:+78432009818', '+78432009818'],
    ['sip:ivan@romashka.example;transport=ws', 'ivan@romashka.example'],
    ['sip:%2A43@romashka.example', '*43@romashka.example'],
    ['ivan.petrov', 'ivan.petrov'],
    ['', ''],
    ['+', ''],
    ['<script>alert(1)</script>', '1'],
  ])('%s → %s', (text, dialled) => {
    expect(toDialString(text, plan)).toBe(dialled);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const once = toDialString(text, plan);
        expect(toDialString(once, plan)).toBe(once);
      }),
    );
  });

  it('loses no digit but those that only say which network', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const given = digitsOf(text);
        const kept = digitsOf(toDialString(text, plan));
        const subscriber = given.replace(/^(810|8|7)/, '');
        if (given.length <= 5) expect(kept).toBe(given);
        else expect(kept.endsWith(subscriber)).toBe(true);
      }),
    );
  });
});

describe('toDialString with the numbering plans', () => {
  it.each([
    ['843 200-98-18', '+78432009818'],
    ['8 10 49 30 1234567', '+49301234567'],
  ])('%s → %s', (text, dialled) => {
    expect(toDialString(text, numberPlan)).toBe(dialled);
  });
});

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const typed = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'0123456789 +-()*#.\u00a0\u2013'), maxLength: 30 }),
  fc
    .tuple(fc.constantFrom('8', '+7', '7', ''), fc.integer({ min: 3000000000, max: 9999999999 }))
    .map(([prefix, rest]) => `${prefix}${rest}`),
);
