import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameNumber, toE164 } from './number-formats.ts';

const kazan = { country: 'RU', areaCode: '843', rewrites: [] };
const rules = { country: 'RU', areaCode: '', rewrites: [] };

describe('toE164', () => {
  it.each([
    '+78432009818',
    '78432009818',
    '88432009818',
    '8 (843) 200-98-18',
    '+7 843 200-98-18',
    '8-843-2-009-818',
    '8432009818',
  ])('reads %s as the company number', (typed) => {
    expect(toE164(typed, rules)).toBe('+78432009818');
  });

  it('reads a foreign number after 810 and after +', () => {
    expect(toE164('8104930123456', rules)).toBe('+4930123456');
    expect(toE164('+49 30 123456', rules)).toBe('+4930123456');
  });

  it.each(['101', '*43', 'ivan', '', '+', '+7', '02', '+784320098180000001', 'sip:101', 'call 88432009818'])(
    'refuses %j',
    (typed) => {
      expect(toE164(typed, rules)).toBeUndefined();
    },
  );

  it('never throws, and its answer is E.164 and stable', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+\d() *#-]{0,20}$/)), (typed) => {
        const number = toE164(typed, rules);
        if (number === undefined) return;
        expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(toE164(number, rules)).toBe(number);
      }),
    );
  });

  it('reads a local number by the area code of the company', () => {
    expect(toE164('200-98-18', kazan)).toBe('+78432009818');
    expect(toE164('2009818', rules)).toBeUndefined();
  });

  it.each(['101', '112', '+2009818', '*2009818'])('does not take %j for a local number', (typed) => {
    expect(toE164(typed, kazan)).toBeUndefined();
  });

  it('reads national forms by the country of the company', () => {
    expect(toE164('030 123456', { country: 'DE', areaCode: '' })).toBe('+4930123456');
    expect(toE164('+78432009818', { country: 'ZZ', areaCode: '' })).toBe('+78432009818');
  });
});

describe('sameNumber', () => {
  it('goes by the company’s rules for matching', () => {
    const rewrite = { pattern: '00.', replacement: '+', applies: 'matching', label: '' } as const;
    const abroad = { ...kazan, rewrites: [rewrite] };
    expect(sameNumber('0049 30 123456', '+4930123456', abroad)).toBe(true);
    expect(sameNumber('0049 30 123456', '+4930123456', kazan)).toBe(false);
  });

  it('sees through the ways of writing', () => {
    expect(sameNumber('8 843 200-98-18', '+78432009818', kazan)).toBe(true);
    expect(sameNumber('2009818', '78432009818', kazan)).toBe(true);
    expect(sameNumber('101', ' 101', kazan)).toBe(true);
    expect(sameNumber('101', '102', kazan)).toBe(false);
  });
});
