import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Plain } from './canonical-json.ts';

const plain = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Plain>;

/** The same value with the members of every object the other way round. */
const reversed = (value: Plain): Plain => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
};

describe('canonicalJson', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of members', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('puts members in order, without spaces', () => {
    expect(canonicalJson({ б: 1, a: [true, null, 'x'], B: {} })).toBe('{"B":{},"a":[true,null,"x"],"б":1}');
  });
});
