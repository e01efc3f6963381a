import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatWhileTyping } from './format-number.ts';
import { numberPlan } from './number-plan.ts';

describe('formatNumber', () => {
  it.each([
    ['+78432009818', '+7 843 200-98-18'],
    ['88432009818', '+7 843 200-98-18'],
    ['101', '101'],
    ['*43', '*43'],
    ['+49301234567', '+49 30 1234567'],
    ['ivan', 'ivan'],
  ])('%s → %s', (number, shown) => {
    expect(formatNumber(number, numberPlan)).toBe(shown);
  });

  it('shows Russian numbers in groups before the plans are loaded', () => {
    expect(formatNumber('+78432009818')).toBe('+7 843 200-98-18');
  });
});

describe('formatWhileTyping', () => {
  it.each([
    ['+', '+'],
    ['+7', '+7'],
    ['+7843', '+7 843'],
    ['+78432', '+7 843 2'],
    ['+78432009', '+7 843 200-9'],
    ['+7 843 200-98-1', '+7 843 200-98-1'],
    ['+784320098180', '+784320098180'],
    ['8843200981', '8843200981'],
    ['8 843 200 98 18', '+7 843 200-98-18'],
    ['10', '10'],
    ['*4', '*4'],
    ['Иван П ', 'Иван П '],
  ])('%s → %s', (typed, shown) => {
    expect(formatWhileTyping(typed)).toBe(shown);
  });

  it('is stable and keeps every digit but a leading 8', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789+ -()'), maxLength: 18 });
    fc.assert(
      fc.property(text, (typed) => {
        const once = formatWhileTyping(typed);
        expect(formatWhileTyping(once)).toBe(once);
        expect(once.replace(/\D/g, '').slice(1)).toBe(typed.replace(/\D/g, '').slice(1));
      }),
    );
  });
});
