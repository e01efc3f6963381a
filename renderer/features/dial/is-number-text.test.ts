import { expect, test } from 'vitest';
import { isNumberText } from './is-number-text.ts';

test.each(['101', '*43', '+7 843 200-98-18', '8 (843) 200 98 18', '#21', 'anna@sip.example.com'])(
  '%s can be called as it is',
  (text) => expect(isNumberText(text)).toBe(true),
);

test.each(['', 'Анна', 'ан', '101 склад', 'anna'])('%j is searched for', (text) =>
  expect(isNumberText(text)).toBe(false),
);
