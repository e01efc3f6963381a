import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromPlace, toPlace } from './settings-address.ts';

test('an address leads back to where it was taken', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]+$/), fc.string(), (section, place) => {
      expect(fromPlace(toPlace({ section, place }))).toEqual({ section, place });
    }),
  );
});

test('no address is no section', () => expect(fromPlace('')).toEqual({ section: '', place: '' }));
