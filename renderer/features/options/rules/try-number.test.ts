import { expect, test } from 'vitest';
import type { NumberRules } from '../../../../pbx/contract/number-rules.ts';
import { tryNumber } from './try-number.ts';

const rules: NumberRules = {
  country: 'RU',
  areaCode: '843',
  rewrites: [
    { pattern: '9.', replacement: '', applies: 'dialling', label: 'Выход в город' },
    { pattern: '+7917X.', replacement: '8917', applies: 'matching', label: '' },
  ],
};

test.each([
  ['9 8 (917) 234-05-06', '+79172340506'],
  ['200-98-18', '+78432009818'],
  ['101', '101'],
  ['*43', '*43'],
])('%s is dialled as %s', (written, dialled) => {
  expect(tryNumber(written, rules, undefined).dialled).toBe(dialled);
});

test('a caller is told by the rules for callers', () => {
  expect(tryNumber('+79172340506', rules, undefined).caller).toBe('+79172340506');
  const other = { ...rules, rewrites: [{ ...rules.rewrites[0], applies: 'matching' }] } as NumberRules;
  expect(tryNumber('989172340506', other, undefined).caller).toBe('+79172340506');
});
