import { describe, expect, it } from 'vitest';
import { keepMd5Challenge } from './digest-challenge.ts';

const md5 = 'WWW-Authenticate: Digest realm="r", nonce="n", algorithm=MD5, qop="auth"\r\n';
const sha = 'WWW-Authenticate: Digest realm="r", nonce="n", algorithm=SHA-256, qop="auth"\r\n';
const unnamed = 'WWW-Authenticate: Digest realm="r", nonce="n"\r\n';
const refusal = (...challenges: readonly string[]): string =>
  `SIP/2.0 401 Unauthorized\r\nVia: x\r\n${challenges.join('')}Content-Length: 0\r\n\r\n`;

describe('keepMd5Challenge', () => {
  it('keeps MD5 of several challenges', () => {
    expect(keepMd5Challenge(refusal(sha, md5))).toBe(refusal(md5));
    expect(keepMd5Challenge(refusal(sha, unnamed))).toBe(refusal(unnamed));
  });

  it('leaves everything else as it is', () => {
    for (const message of [refusal(sha), refusal(md5), refusal(sha, sha), `SIP/2.0 200 OK\r\n${sha}${md5}`])
      expect(keepMd5Challenge(message)).toBe(message);
  });
});
