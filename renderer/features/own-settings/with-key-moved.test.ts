import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withKeyBeside, withKeyMoved } from './with-key-moved.ts';

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
])('what stood at %i stands at %i', (from, to, expected) => {
  expect(withKeyMoved(['a', 'b', 'c'], from, to).join('')).toBe(expected);
});

test('nothing is lost, and moving back restores', () => {
  const places = fc.array(fc.integer(), { minLength: 1 }).chain((keys) => {
    const place = fc.nat(keys.length - 1);
    return fc.tuple(fc.constant(keys), place, place);
  });
  fc.assert(
    fc.property(places, ([keys, from, to]) => {
      expect(withKeyMoved(withKeyMoved(keys, from, to), to, from)).toEqual(keys);
    }),
  );
});

test.each([
  [0, 2, 'before', 'bac'],
  [0, 2, 'after', 'bca'],
  [2, 0, 'before', 'cab'],
  [2, 0, 'after', 'acb'],
  [1, 1, 'before', 'abc'],
] as const)('what stood at %i is put beside what stood at %i, %s it', (from, at, position, expected) => {
  expect(withKeyBeside(['a', 'b', 'c'], from, at, position).join('')).toBe(expected);
});
