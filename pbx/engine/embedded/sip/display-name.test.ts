import fc from 'fast-check';
import { NameAddrHeader } from 'sip.js/lib/core/index.js';
import { expect, test } from 'vitest';
import { writeParty } from './display-name.ts';
import { parseNameAddress } from './header-grammar.ts';

test('any name and number make one readable address, and end no line', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.string({ minLength: 1 }), (name, number) => {
      const written = writeParty({ name, number }, 'office.example');
      expect(written).not.toMatch(/[\r\n]/);
      const read = parseNameAddress(written);
      expect(read).toBeInstanceOf(NameAddrHeader);
      expect(read?.uri.host).toBe('office.example');
      expect(read?.displayName).toBe(name.replace(/\p{Cc}/gu, ' '));
    }),
  );
});
