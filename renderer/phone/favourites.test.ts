import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moved, placeBeside, toggled } from './favourites.ts';
import { matchKey } from './matching/match-key.ts';

const ivan = { name: 'Иван Петров', number: '102' };
const maria = { name: 'Мария Королёва', number: '103' };
const olga = { name: 'Ольга Белова', number: '+7 917 234-05-06' };
const keyOf = (number: string) => matchKey(number);

describe('favourites', () => {
  test('are added at the end', () => {
    expect(toggled([ivan], olga, keyOf)).toEqual([ivan, olga]);
  });

  test('are taken out, however the number is written this time', () => {
    const written = { name: '', number: '8 (917) 234 05 06' };
    expect(toggled([ivan, olga, maria], written, keyOf)).toEqual([ivan, maria]);
  });

  test.each([
    [0, [maria, ivan, olga]],
    [1, [ivan, maria, olga]],
    [2, [ivan, olga, maria]],
    [-1, [maria, ivan, olga]],
    [7, [ivan, olga, maria]],
  ])('are moved to place %i', (place, order) => {
    expect(moved([ivan, olga, maria], maria.number, place)).toEqual(order);
  });

  test.each([
    [ivan, 'after', olga, [maria, olga, ivan]],
    [ivan, 'before', olga, [maria, ivan, olga]],
    [olga, 'before', ivan, [olga, ivan, maria]],
    [olga, 'after', ivan, [ivan, olga, maria]],
  ] as const)('%o is dropped %s %o', (one, side, other, order) => {
    const list = [ivan, maria, olga];
    expect(moved(list, one.number, placeBeside(list, one.number, other.number, side))).toEqual(order);
  });

  test('nobody comes or goes by moving', () => {
    const list = [ivan, olga, maria];
    fc.assert(
      fc.property(fc.constantFrom(...list), fc.integer(), ({ number }, place) => {
        expect(new Set(moved(list, number, place))).toEqual(new Set(list));
      }),
    );
    expect(moved(list, '999', 0)).toBe(list);
  });
});
