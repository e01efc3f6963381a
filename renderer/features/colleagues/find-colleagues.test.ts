import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Colleague } from '../../../pbx/contract/session.ts';
import { findColleagues } from './find-colleagues.ts';

const person = (name: string, extension: string): Colleague => ({ kind: 'employee', name, extension });
const office = [
  person('Анна Смирнова', '101'),
  person('Иван Петров', '102'),
  person('Мария Королёва', '103'),
  { kind: 'department', name: 'Отдел продаж', extension: '200' },
] satisfies Colleague[];

const found = (query: string) => findColleagues(office, query).map(({ extension }) => extension);

describe('findColleagues', () => {
  test.each([
    ['', ['101', '102', '103', '200'], 'everyone for an empty query'],
    ['ан', ['101', '102'], 'a name from its beginning before one in the middle'],
    ['ПЕТ', ['102'], 'a surname, in any case'],
    ['королева', ['103'], 'е for ё'],
    ['bdfy', ['102'], 'a name typed in the Latin layout'],
    ['10', ['101', '102', '103'], 'short numbers from their beginning'],
    ['103', ['103'], 'a whole short number'],
    ['2552', ['101'], 'a name on the keypad’s letters'],
    ['продаж', ['200'], 'a department by its second word'],
    ['щщ', [], 'nobody'],
  ])('%j finds %j: %s', (query, expected) => expect(found(query)).toEqual(expected));

  test('a longer query never finds more', () => {
    const letter = fc.constantFrom(...'анивпемрюся102 ');
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1 }), letter, (query, next) => {
        fc.pre(query.trim() !== '');
        expect(found(query)).toEqual(expect.arrayContaining(found(query + next)));
      }),
    );
  });
});
