import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReferTo } from './refer-to.ts';
import { readReplaces } from './replaces.ts';

const token = fc.stringMatching(/^[\w.!%*+`'~-]{1,20}$/);

describe('Replaces', () => {
  test('names a call by its Call-ID and both tags, in whatever order they come', () => {
    fc.assert(
      fc.property(token, token, token, fc.boolean(), (callId, to, from, earlyOnly) => {
        const expected = { callId, tags: [to, from], earlyOnly };
        const early = earlyOnly ? ' ; early-only' : '';
        expect(readReplaces(`${callId};to-tag=${to};from-tag=${from}${early}`)).toEqual(expected);
        expect(readReplaces(`${callId} ; From-Tag=${from};TO-TAG=${to};x=y${early}`)).toEqual(expected);
      }),
    );
  });

  test.for([
    '',
    'a',
    'a;to-tag=1',
    'a;from-tag=1',
    'a;to-tag=1;to-tag=2;from-tag=3',
    'a b;to-tag=1;from-tag=2',
  ])('is malformed: %s', (value) => {
    expect(readReplaces(value)).toBeUndefined();
  });
});

describe('Refer-To', () => {
  test.for([
    ['<sip:103@office.example>', '103'],
    ['sip:103@office.example', '103'],
    ['"Мария" <sip:103@office.example>', '103'],
    ['<sip:%2B79161234567@office.example;method=INVITE>', '+79161234567'],
  ] as const)('of a blind transfer: %s', ([value, user]) => {
    expect(readReferTo(value)).toEqual({ user, host: 'office.example', replaces: undefined });
  });

  test('of an attended transfer holds the call that is to be replaced, escaped', () => {
    const replaces = encodeURIComponent('12345@phone;to-tag=a-b;from-tag=c.d');
    expect(readReferTo(`<sip:103@office.example?Replaces=${replaces}>`)).toEqual({
      user: '103',
      host: 'office.example',
      replaces: { callId: '12345@phone', tags: ['a-b', 'c.d'], earlyOnly: false },
    });
  });

  test.for([
    '',
    '*',
    '<tel:+79161234567>',
    '<sip:office.example>',
    '<sip:103@office.example;method=BYE>',
    '<sip:103@office.example?Replaces=nothing>',
    '<sip:103@office.example>, <sip:104@office.example>',
  ])('names nothing that can be called: %s', (value) => {
    expect(readReferTo(value)).toBeUndefined();
  });

  test('can be anything without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        readReferTo(text);
        readReferTo(`<sip:103@office.example?Replaces=${text}>`);
        readReplaces(text);
      }),
    );
  });
});
