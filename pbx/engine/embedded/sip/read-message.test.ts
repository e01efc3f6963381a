import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessage } from './read-message.ts';

const lines = [
  'INVITE sip:102@office.example;transport=ws SIP/2.0',
  'v: SIP/2.0/WS host.invalid;branch=z9hG4bK77',
  'f: "Anna \\"A\\" <x>" <sip:anna@office.example>;tag=abc',
  'To: <sip:102@office.example>',
  'i: call@host',
  'CSeq: 7 INVITE',
  'Contact: <sip:a@host.invalid;transport=ws;ob>;+sip.instance="<urn:uuid:1>";expires=60',
  'Subject: one',
  ' and two',
  'c: application/sdp; charset=utf-8',
  'l: 4',
  '',
  'тест',
];

const text = lines.join('\r\n');

function request(message: string) {
  const read = readMessage(message);
  if (read.kind !== 'request') throw new Error(read.kind);
  return read.request;
}

describe('a SIP message', () => {
  test('is read with compact names, folded lines and a body counted in bytes', () => {
    const read = request(text);
    expect(read).toMatchObject({
      method: 'INVITE',
      viaBranch: 'z9hG4bK77',
      fromTag: 'abc',
      callId: 'call@host',
      cseq: 7,
    });
    expect(read.ruri?.toString()).toBe('sip:102@office.example;transport=ws');
    expect(read.from.displayName).toBe('Anna "A" <x>');
    expect(read.getHeader('subject')).toBe('one and two');
    expect(read.parseHeader('contact').uri.toString()).toBe('sip:a@host.invalid;transport=ws;ob');
    expect(read.parseHeader('content-type')).toBe('application/sdp');
    expect(read.body).toBe('те');
  });

  test('of a shape that only the whole grammar knows is read as well', () => {
    const odd = text.replace(
      'sip:102@office.example;transport=ws',
      'sip:%31%302@office.example;lr;x=%22?Subject=a',
    );
    expect(request(odd).ruri?.user).toBe('102');
    const several = text.replace('Contact: ', 'Contact: <sip:b@host.invalid>;q=0.5, ');
    expect(request(several).getHeaders('contact')).toHaveLength(2);
  });

  test('that is a response is told by its method and branch', () => {
    const read = readMessage(text.replace(lines[0]!, 'SIP/2.0 200'));
    expect(read).toMatchObject({ kind: 'response', response: { statusCode: 200, method: 'INVITE' } });
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' })),
        fc.nat(text.length),
        fc.nat(30),
        (noise, at, cut) => {
          readMessage(noise);
          readMessage(text.slice(0, at) + noise + text.slice(at + cut));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('takes no time worth speaking of, however it is stretched', () => {
    const stretched = [
      ' ',
      '\t',
      '<',
      '"',
      '\\',
      ';',
      ',',
      '=',
      '%',
      '%41',
      '(',
      ')',
      ':',
      '@',
      'a',
      ';a',
      ';a=',
      '\r\n ',
      'sip:',
      '<>',
      '\u{1f600}',
    ];
    for (const filler of stretched) {
      for (const line of lines.slice(0, 7)) {
        const name = line.slice(0, line.indexOf(':') + 1);
        const long = filler.repeat(60_000 / filler.length);
        for (const changed of [`${name}${long}`, `${line}${long}`, line.replace('sip:', `${long}sip:`)]) {
          const began = performance.now();
          readMessage(text.replace(line, () => changed));
          expect(performance.now() - began, `${JSON.stringify(filler)} in ${line}`).toBeLessThan(1_000);
        }
      }
    }
  }, 60_000);
});
