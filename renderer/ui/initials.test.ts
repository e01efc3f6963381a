import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
  ['Анна Смирнова', 'АС'],
  ['иван', 'И'],
  ['Отдел продаж и сервиса', 'ОП'],
  ['  Мария   (склад) ', 'МС'],
  ['101', '1'],
  ['—', ''],
  ['', ''],
])('%j is shortened to %j', (name, expected) => expect(initials(name)).toBe(expected));

test('never more than two letters of any name', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => [...initials(name)].length <= 4));
});
