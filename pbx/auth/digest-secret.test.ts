import { expect, it } from 'vitest';
import { digestSecret } from './digest-secret.ts';

it('is the HA1 of login, realm and password', () => {
  // The user, realm and password of RFC 7616 §3.9.1.
  expect(digestSecret('Mufasa', 'http-auth@example.org', 'Circle of Life')).toEqual({
    ha1Md5: '3d78807defe7de2157e2b0b6573a855f',
    ha1Sha256: '7987c64c30e25f1b74be53f966b49b90f2808aa92faf9a00262392d7b4794232',
  });
});
