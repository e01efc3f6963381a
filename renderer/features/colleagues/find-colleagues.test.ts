import { describe, expect, test } from 'vitest';
import type { Colleague } from '../../../pbx/contract/session.ts';
import { findColleagues } from './find-colleagues.ts';

const person = (name: string, extension: string, other: Partial<Colleague> = {}): Colleague => ({
  kind: 'employee',
  name,
  extension,
  ...other,
});
const office: readonly Colleague[] = [
  person('Анна Смирнова', '101', { login: 'smirnova', position: 'Главный бухгалтер' }),
  person('Иван Петров', '102', { departments: ['sales'] }),
  person('Мария Королёва', '103', { departments: ['sales', 'gone'] }),
  { kind: 'department', id: 'sales', name: 'Отдел продаж', extension: '200' },
];

const found = (query: string) => findColleagues(office, query).map(({ extension }) => extension);

describe('findColleagues', () => {
  test.each([
    ['', ['101', '102', '103', '200'], 'everyone for an empty query'],
    ['ан', ['101', '102'], 'a name from its beginning before one in the middle'],
    ['bdfy', ['102'], 'a name typed in the Latin layout'],
    ['10', ['101', '102', '103'], 'short numbers from their beginning'],
    ['2552', ['101'], 'a name on the keypad’s letters'],
    ['продаж', ['200', '102', '103'], 'a department, then who works there'],
    ['бухг', ['101'], 'a position'],
    ['smirn', ['101'], 'a name in Latin letters'],
    ['щщ', [], 'nobody'],
  ])('%j finds %j: %s', (query, expected) => expect(found(query)).toEqual(expected));
});
