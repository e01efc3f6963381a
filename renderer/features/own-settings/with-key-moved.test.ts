import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withKeyMoved } from './with-key-moved.ts';

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
