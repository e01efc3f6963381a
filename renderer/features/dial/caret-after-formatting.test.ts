import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatWhileTyping } from '../../phone/format-number.ts';
import { caretAfterFormatting } from './caret-after-formatting.ts';

test.each([
  ['at the end it stays there', '+78432', 6, '+7 843 2', 8],
  ['behind the second digit of the code', '+7843200', 3, '+7 843 200', 4],
  ['when 8 became +7 it is behind the 7', '88432009818', 1, '+7 843 200-98-18', 2],
  ['nothing to format', 'Иван', 2, 'Иван', 2],
])('%s', (_what, before, caret, after, expected) =>
  expect(caretAfterFormatting(before, caret, after)).toBe(expected),
);

test('it never leaves the text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789+ -'), maxLength: 18 });
  fc.assert(
    fc.property(text, fc.nat(18), (typed, caret) => {
      const formatted = formatWhileTyping(typed);
      const moved = caretAfterFormatting(typed, Math.min(caret, typed.length), formatted);
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(formatted.length);
    }),
  );
});
