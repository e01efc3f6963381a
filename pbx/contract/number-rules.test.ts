import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberRewrite, rewriteNumber } from './number-rules.ts';

const rule = (pattern: string, replacement: string, applies: NumberRewrite['applies'] = 'both') =>
  NumberRewrite.parse({ pattern, replacement, applies, label: '' });
const rewrite = (number: string, ...rewrites: readonly NumberRewrite[]) =>
  rewriteNumber(number, { rewrites: [...rewrites] }, 'dialling');

describe('number rules', () => {
  it.each([
    ['nine for an outside line', '98432009818', rule('9.', ''), '8432009818'],
    ['six digits of the town', '200-981', rule('XXXXXX', '+7843'), '+7843200981'],
    ['eight and ten digits', '8 (843) 200-98-18', rule('8XXXXXXXXXX', '+7'), '+78432009818'],
    ['abroad', '810 49 30 123', rule('810.', '+'), '+4930123'],
    ['a whole number', '0911', rule('0911', '+78432009818'), '+78432009818'],
    ['a code of another PBX', '*55101', rule('*55XXX', ''), '101'],
  ])('rewrite %s', (_, number, one, expected) => {
    expect(rewrite(number, one)).toBe(expected);
  });

  it.each([
    ['too few digits', '20098', rule('XXXXXX', '+7843')],
    ['too many digits', '2009818', rule('XXXXXX', '+7843')],
    ['nothing under the dot', '9', rule('9.', '')],
    ['letters', 'ivan', rule('.', '+')],
    ['another purpose', '98432009818', rule('9.', '', 'matching')],
  ])('leave %s as it was', (_, number, one) => {
    expect(rewrite(number, one)).toBe(number);
  });

  it('are applied in order, one of them, once', () => {
    expect(rewrite('9912', rule('99.', '9'), rule('9.', ''))).toBe('912');
    expect(rewrite('912', rule('99.', '9'), rule('9.', ''))).toBe('12');
  });

  it.each(['', '(8+)+$', '9*.X', 'X9', '..', '9..', 'x', '8 843', '9'.repeat(21), 'X'.repeat(21)])(
    'are not written %j',
    (pattern) => {
      expect(NumberRewrite.shape.pattern.safeParse(pattern).success).toBe(false);
    },
  );

  it('end at once, whatever they are and whatever is dialled', () => {
    const pattern = fc.stringMatching(/^[0-9+*#]{0,20}X{0,20}\.?$/).filter((text) => text !== '');
    const number = fc.oneof(fc.string({ maxLength: 5_000 }), fc.stringMatching(/^[0-9]{0,40}$/));
    fc.assert(
      fc.property(pattern, number, (written, dialled) => {
        const began = performance.now();
        expect(typeof rewrite(dialled, ...Array(50).fill(rule(written, '+')))).toBe('string');
        expect(performance.now() - began).toBeLessThan(1000);
      }),
    );
  });
});
