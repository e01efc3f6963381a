import { describe, expect, it } from 'vitest';
import { mayDial, type OutgoingClass, outgoingClass } from './outgoing-class.ts';

const kazan = { country: 'RU', areaCode: '843' };

const expected: readonly [string, OutgoingClass | undefined][] = [
  ['01', 'emergency'],
  ['02', 'emergency'],
  ['03', 'emergency'],
  ['04', 'emergency'],
  ['101', 'emergency'],
  ['104', 'emergency'],
  ['112', 'emergency'],
  ['200-98-18', 'local'],
  ['8 843 200-98-18', 'local'],
  ['88005553535', 'local'],
  ['84951234567', 'long-distance'],
  ['+79170000017', 'mobile'],
  ['8104930123456', 'international'],
  ['+77272345678', 'international'],
  ['+375291234567', 'international'],
  ['88095551234', 'premium'],
  ['+19005551234', 'premium'],
  ['105', undefined],
  ['*43', undefined],
  ['anna', undefined],
];

describe('outgoingClass', () => {
  it.each(expected)('%s: %s', (typed, outside) => {
    expect(outgoingClass(typed, kazan)).toBe(outside);
  });

  it('calls every number of the country long-distance when the area code is not known', () => {
    expect(outgoingClass('88432009818', { country: 'RU', areaCode: '' })).toBe('long-distance');
  });
});

describe('mayDial', () => {
  const nothing = { outgoing: { local: false, longDistance: false, mobile: false, international: false } };
  const everything = { outgoing: { local: true, longDistance: true, mobile: true, international: true } };

  it('never forbids an emergency number', () => {
    expect(mayDial(nothing, 'emergency')).toBe(true);
  });

  it('never allows paid services', () => {
    expect(mayDial(everything, 'premium')).toBe(false);
  });

  it.each([
    ['local', 'local'],
    ['long-distance', 'longDistance'],
    ['mobile', 'mobile'],
    ['international', 'international'],
  ] as const)('asks the permission of its own for %s', (outside, permission) => {
    expect(mayDial({ outgoing: { ...nothing.outgoing, [permission]: true } }, outside)).toBe(true);
    expect(mayDial({ outgoing: { ...everything.outgoing, [permission]: false } }, outside)).toBe(false);
  });
});
