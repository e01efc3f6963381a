import { describe, expect, it } from 'vitest';
import { withoutSecrets } from './without-secrets.ts';

const message = (start: string, headers: readonly string[], body = ''): string =>
  [start, ...headers, '', body].join('\r\n');

describe('withoutSecrets', () => {
  it.each([
    'Authorization: Digest username="anna", realm="x", nonce="n", uri="sip:x", response="5ecre7"',
    'authorization : Digest response="5ecre7"',
    'Proxy-Authorization: Digest response="5ecre7"',
    'WWW-Authenticate: Digest realm="x", nonce="5ecre7"',
    'Proxy-Authenticate: Digest nonce="5ecre7"',
    'Authentication-Info: rspauth="5ecre7"',
  ])('hides %s', (header) => {
    const shown = withoutSecrets(
      message('REGISTER sip:x SIP/2.0', ['Call-ID: a', header, 'CSeq: 1 REGISTER']),
    );
    expect(shown).not.toContain('5ecre7');
    expect(shown).toContain('[hidden]');
    expect(shown).toContain('\r\nCSeq: 1 REGISTER\r\n');
  });

  it('hides what unlocks the media, and shows the rest of the description', () => {
    const sdp =
      'a=ice-ufrag:u1\r\na=ice-pwd:5ecre7\r\na=crypto:1 AES_CM_128 inline:5ecre7\r\na=candidate:1 1 udp 1 192.0.2.1 9';
    const shown = withoutSecrets(message('INVITE sip:102@x SIP/2.0', ['Call-ID: a'], sdp));
    expect(shown).not.toContain('5ecre7');
    expect(shown).toContain('a=ice-ufrag:u1');
    expect(shown).toContain('192.0.2.1');
  });

  it.each(['INFO', 'MESSAGE'])('hides what a person typed: %s', (method) => {
    const shown = withoutSecrets(message(`${method} sip:102@x SIP/2.0`, ['Call-ID: a'], 'Signal=5ecre7'));
    expect(shown).not.toContain('5ecre7');
    expect(shown).toContain('Call-ID: a');
  });

  it('leaves a message without secrets as it is', () => {
    const plain = message('SIP/2.0 180 Ringing', ['Call-ID: a', 'CSeq: 1 INVITE']);
    expect(withoutSecrets(plain)).toBe(plain);
  });
});
