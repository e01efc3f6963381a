import type { SignInError, SignInErrorCode } from '../../preload/contract/account.ts';

/** Chromium's net error names (net/base/net_error_list.h), by what they mean to the person. First match wins. */
const MEANINGS: readonly (readonly [RegExp, SignInErrorCode])[] = [
  [/^ERR_NAME_|^ERR_(DNS|ICANN)_|^ERR_ADDRESS_INVALID$|^ERR_INVALID_URL$|^ENOTFOUND$/, 'unknown-address'],
  // The other side does not speak TLS at all.
  [/^ERR_SSL_PROTOCOL_ERROR$|^ERR_INVALID_HTTP_RESPONSE$|REDIRECT/, 'not-a-pbx'],
  [/^ERR_CERT|^ERR_SSL_|_CERT_|^CERT_|SELF_SIGNED|^UNABLE_TO_/, 'certificate-refused'],
];

/**
 * What a request that got no answer means. `detail` is the network error's name, for example
 * `ERR_CERT_DATE_INVALID`. Whatever is not known is `server-silent`.
 */
export function networkFailure(error: unknown): SignInError {
  const name = errorName(error);
  const code = MEANINGS.find(([pattern]) => pattern.test(name))?.[1] ?? 'server-silent';
  return { code, detail: name };
}

/** Electron says `net::ERR_…` in the message, Node carries `code` on the cause, a time-out is a DOMException. */
function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'ERR_FAILED';
  const chromium = /net::(ERR_[A-Z0-9_]+)/.exec(error.message)?.[1];
  if (chromium) return chromium;
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'ERR_TIMED_OUT';
  if (/redirect/i.test(error.message)) return 'ERR_UNEXPECTED_REDIRECT';
  return nodeCode(error) ?? nodeCode(error.cause) ?? (error.cause ? errorName(error.cause) : 'ERR_FAILED');
}

function nodeCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
