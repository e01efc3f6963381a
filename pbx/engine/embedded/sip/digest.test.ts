import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestResponse, isSameResponse, readDigest } from './digest.ts';

/** RFC 7616 §3.9.1, with the HA1 of Mufasa's "Circle of Life". */
const example = (algorithm: string, response: string): string =>
  'Digest username="Mufasa", realm="http-auth@example.org", uri="/dir/index.html", ' +
  `algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", nc=00000001, ` +
  `cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth, response="${response}", ` +
  'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';

describe('a digest', () => {
  test.for([
    ['MD5', '3d78807defe7de2157e2b0b6573a855f', '8ca523f5e9506fed4657c9700eebdbec'],
    [
      'SHA-256',
      '7987c64c30e25f1b74be53f966b49b90f2808aa92faf9a00262392d7b4794232',
      '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1',
    ],
  ])('by %s is that of RFC 7616', ([algorithm = '', ha1 = '', response = '']) => {
    const digest = readDigest(example(algorithm, response));
    expect(digest).toMatchObject({ username: 'Mufasa', nonceCount: '00000001', algorithm });
    expect(digestResponse(ha1, 'GET', digest!)).toBe(response);
  });

  test('without qop is that of RFC 2069', () => {
    const digest = readDigest('Digest username="a", realm="r", nonce="n", uri="sip:x", response="0"');
    expect(digest).toMatchObject({ qop: undefined, algorithm: 'MD5' });
    expect(digestResponse('h', 'REGISTER', digest!)).toHaveLength(32);
  });

  test.for([
    'Basic YTpi',
    'Digest',
    'Digest username="a"',
    'Digest username="a", realm="r", nonce="n", uri="sip:x", response="0", algorithm=SHA-1',
    'Digest username="a", realm="r", nonce="n", uri="sip:x", response="0", qop=auth-int',
    'Digest username="a", realm="r", nonce="n", uri="sip:x", response="0", qop=auth, nc=1, cnonce="c"',
    'Digest username="a", realm="r", nonce="n", uri="sip:x", response="0", qop=auth, nc=00000001',
  ])('%s is none that can be checked', (header) => {
    expect(readDigest(header)).toBeUndefined();
  });

  test('unescapes what was quoted', () => {
    const header = 'Digest username="a\\"b\\\\", realm="r,x=\\"y", nonce="n", uri="sip:x", response="0"';
    expect(readDigest(header)).toMatchObject({ username: 'a"b\\', realm: 'r,x="y' });
  });

  test('is read without throwing, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => void readDigest(`Digest ${text}`)));
  });
});

test('responses are the same whatever their case, and only then', () => {
  expect(isSameResponse('abcdef', 'ABCDEF')).toBe(true);
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      (a, b) => isSameResponse(a, b) === (a.toLowerCase() === b.toLowerCase()),
    ),
  );
});
