import { describe, expect, test } from 'vitest';
import { networkFailure } from './network-failure.ts';

const chromium = (name: string) => new Error(`net::${name}`);

describe('a request that got no answer', () => {
  test.each([
    ['ERR_NAME_NOT_RESOLVED', 'unknown-address'],
    ['ERR_NAME_RESOLUTION_FAILED', 'unknown-address'],
    ['ERR_CERT_AUTHORITY_INVALID', 'certificate-refused'],
    ['ERR_CERT_DATE_INVALID', 'certificate-refused'],
    ['ERR_CERT_COMMON_NAME_INVALID', 'certificate-refused'],
    ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'certificate-refused'],
    ['ERR_SSL_PROTOCOL_ERROR', 'not-a-pbx'],
    ['ERR_CONNECTION_REFUSED', 'server-silent'],
    ['ERR_CONNECTION_TIMED_OUT', 'server-silent'],
    ['ERR_TIMED_OUT', 'server-silent'],
    ['ERR_INTERNET_DISCONNECTED', 'server-silent'],
    ['ERR_SOMETHING_NEW', 'server-silent'],
  ])('net::%s means %s', (name, code) => {
    expect(networkFailure(chromium(name))).toEqual({ code, detail: name });
  });

  test('our own time-out means that the server is silent', () => {
    expect(networkFailure(new DOMException('too long', 'TimeoutError'))).toEqual({
      code: 'server-silent',
      detail: 'ERR_TIMED_OUT',
    });
  });

  test('a redirect means that this is not a PBX', () => {
    const error = new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
    expect(networkFailure(error).code).toBe('not-a-pbx');
  });

  test.each([undefined, null, 'text', {}, new Error('')])('%j does not throw', (error) => {
    expect(networkFailure(error)).toEqual({ code: 'server-silent', detail: 'ERR_FAILED' });
  });
});
