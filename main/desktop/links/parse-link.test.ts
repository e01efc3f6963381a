import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invitationLinks } from '../../../pbx/service/invitation-link.ts';
import { parseLink } from './parse-link.ts';

describe('a link of another program', () => {
  test.each([
    ['tel:+78432009818', '+78432009818'],
    ['tel:+7-843-200-98-18', '+78432009818'],
    ['tel:+7 (843) 200.98.18', '+78432009818'],
    ['TEL:8%20843%20200%2098%2018', '88432009818'],
    ['tel://102', '102'],
    ['tel:102;phone-context=company.example', '102'],
    ['tel:+78432009818;ext=12', '+78432009818'],
    ['tel:*43', '*43'],
    ['tel:%2A43%23', '*43#'],
    ['callto:+78432009818', '+78432009818'],
    ['callto://+78432009818/', '+78432009818'],
    ['callto:ivan', 'ivan'],
    ['callto:tel:+78432009818', '+78432009818'],
    ['callto:sip:ivan@vats.example', 'ivan@vats.example'],
    ['sip:102@vats.example', '102@vats.example'],
    ['sips:ivan@vats.example:5061;transport=tls?subject=hello', 'ivan@vats.example:5061'],
    ['sip:+78432009818@vats.example;user=phone', '+78432009818@vats.example'],
    ['communicator://call?number=%2B78432009818', '+78432009818'],
    ['communicator:call?number=102', '102'],
  ])('%s asks to call %s', (text, target) => {
    expect(parseLink(text)).toEqual({ kind: 'call', target });
  });

  test('that came with the letter of the PBX opens the invitation', () => {
    const token = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6';
    const pbx = new URL('https://pbx.example:8443');
    const { link } = invitationLinks(pbx, { domain: 'romashka.example', token, hasPages: true });
    expect(parseLink(link)).toEqual({
      kind: 'invitation',
      address: 'pbx.example:8443',
      token,
    });
    expect(parseLink(`communicator:?address=pbx.example#${token}`)).toMatchObject({ kind: 'invitation' });
  });

  test.each([
    '',
    'tel:',
    'tel:+',
    'tel:abc',
    'tel:102\n103',
    'tel:102%00',
    'tel:<script>',
    `tel:${'1'.repeat(33)}`,
    'sip:',
    'sip:@vats.example',
    'sip:ivan',
    'sip:ivan@',
    'sip:ivan@a b',
    'sip:ivan:password@vats.example',
    'sip:%3Cscript%3E@vats.example',
    'callto:<img>',
    'communicator:',
    'communicator:call',
    'communicator:call?number=javascript:1',
    'communicator:answer',
    'communicator://invitation?address=pbx.example',
    'communicator://invitation?address=pbx.example#short',
    'communicator://invitation?address=pbx.example/path#a1B2c3D4e5F6g7H8i9J0',
    'communicator://invitation?address=user:pw@pbx.example#a1B2c3D4e5F6g7H8i9J0',
    'https://vats.example/tel:102',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '--user-data-dir=/tmp',
  ])('%j is refused', (text) => {
    expect(parseLink(text)).toBeUndefined();
  });

  test('holds parameters that are never dialled, whatever is in them', () => {
    expect(parseLink('tel:102;ext=%0d;isub=*21*1')).toEqual({ kind: 'call', target: '102' });
  });

  test('made to keep the parser busy is answered at once', () => {
    const started = performance.now();
    parseLink(`sip:a@${'a'.repeat(1000)}${'-.'.repeat(500)}!`);
    expect(performance.now() - started).toBeLessThan(50);
  });

  test('never yields a character that is not of a number or an address, and never throws', () => {
    const scheme = fc.constantFrom(
      'tel:',
      'callto:',
      'sip:',
      'sips:',
      'communicator:',
      'communicator://',
      '',
    );
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('%0d%0a', '%00', '@', ';', '?number=', 'call', '+7', '102', '#'),
    );
    const text = fc.tuple(scheme, fc.array(piece)).map(([first, rest]) => first + rest.join(''));
    fc.assert(
      fc.property(text, (link) => {
        const parsed = parseLink(link);
        if (parsed?.kind === 'call') expect(parsed.target).toMatch(/^[\w.~+*#@:[\]-]{1,330}$/);
        if (parsed?.kind === 'invitation') expect(parsed.token).toMatch(/^[\w-]+$/);
      }),
      { numRuns: 500 },
    );
  });

  test('a number survives its link, however it is written', () => {
    const digits = fc.stringMatching(/^\+?\d{1,15}$/);
    fc.assert(
      fc.property(digits, fc.constantFrom('-', ' ', '.', '%20', ''), (plain, separator) => {
        const written = plain.replace(/(\d{3})(?=\d)/g, `$1${separator}`);
        for (const link of [`tel:${written}`, `callto:${written}`]) {
          expect(parseLink(link)).toEqual({ kind: 'call', target: plain });
        }
      }),
    );
  });
});
