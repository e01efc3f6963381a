import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pbxAddress } from './pbx-address.ts';

const originOf = (typed: string) => {
  const address = pbxAddress(typed);
  return address.ok ? address.origin : address.code;
};

describe('the address of a PBX', () => {
  test.each([
    ['company.vats.example', 'https://company.vats.example'],
    ['  company.vats.example\n', 'https://company.vats.example'],
    ['company.\u200bvats.example', 'https://company.vats.example'],
    ['COMPANY.vats.example', 'https://company.vats.example'],
    ['company.vats.example:8443', 'https://company.vats.example:8443'],
    ['company.vats.example/cabinet/?tab=1#x', 'https://company.vats.example'],
    ['https://company.vats.example/login', 'https://company.vats.example'],
    ['HTTPS://company.vats.example', 'https://company.vats.example'],
    ['ромашка.рф', 'https://xn--80aa3agjl3d.xn--p1ai'],
    ['192.0.2.7:8443', 'https://192.0.2.7:8443'],
    ['pbx', 'https://pbx'],
    ['[2001:db8::1]:8443', 'https://[2001:db8::1]:8443'],
  ])('%j is %s', (typed, origin) => {
    expect(originOf(typed)).toBe(origin);
  });

  test.each([
    ['127.0.0.1:5080', 'http://127.0.0.1:5080'],
    ['http://localhost:5080/', 'http://localhost:5080'],
    ['https://localhost:5080', 'https://localhost:5080'],
    ['[::1]:5080', 'http://[::1]:5080'],
    ['romashka.localhost:5080', 'http://romashka.localhost:5080'],
  ])('on this computer it may be plain http: %j is %s', (typed, origin) => {
    expect(originOf(typed)).toBe(origin);
  });

  test.each(['http://company.vats.example', 'http://192.0.2.7', 'http://127.0.0.1.example.com'])(
    'plain http to another computer is refused: %s',
    (typed) => {
      expect(originOf(typed)).toBe('insecure-address');
    },
  );

  test.each([
    '',
    '   ',
    '101',
    'https://',
    'ftp://company.example',
    'wss://company.example',
    'sip:ivan@company.example',
    'ivan@company.example',
    'https://ivan:secret@company.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'company..example:port',
  ])('%j is no address', (typed) => {
    expect(originOf(typed)).toBe('bad-address');
  });

  test('whatever is typed, the password only ever goes over TLS or stays on this computer', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.domain(), fc.ipV4(), fc.ipV6());
    fc.assert(
      fc.property(typed, (text) => {
        const address = pbxAddress(text);
        if (!address.ok) return;
        const url = new URL(address.origin);
        expect(
          url.protocol === 'https:' || /^(127\.|localhost$|\[::1\]$)|\.localhost$/.test(url.hostname),
        ).toBe(true);
        expect(originOf(address.origin)).toBe(address.origin);
      }),
      { numRuns: 500 },
    );
  });
});
