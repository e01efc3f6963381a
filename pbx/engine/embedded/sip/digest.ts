import { createHash, timingSafeEqual } from 'node:crypto';

type DigestAlgorithm = 'MD5' | 'SHA-256';

/** The parameters of an Authorization header that we check (RFC 7616 §3.4). */
export interface DigestResponse {
  readonly username: string;
  readonly realm: string;
  readonly nonce: string;
  readonly uri: string;
  readonly response: string;
  readonly algorithm: DigestAlgorithm;
  readonly qop: 'auth' | undefined;
  readonly nonceCount: string;
  readonly clientNonce: string;
}

/** Reads the value of an Authorization header; undefined when it is not a digest that we can check. */
export function readDigest(header: string): DigestResponse | undefined {
  const scheme = /^\s*Digest\s+/i.exec(header);
  if (!scheme) return undefined;
  const parameters = new Map<string, string>();
  const pattern = /([a-z0-9_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*(?:,|$)/giy;
  pattern.lastIndex = scheme[0].length;
  for (let match = pattern.exec(header); match; match = pattern.exec(header)) {
    const value = match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '';
    parameters.set((match[1] ?? '').toLowerCase(), value);
    while (/\s/.test(header[pattern.lastIndex] ?? '')) pattern.lastIndex += 1;
  }
  return check(parameters);
}

/** The response that someone who knows `ha1` would send (RFC 7616 §3.4.1), lower-case hex. */
export function digestResponse(ha1: string, method: string, digest: DigestResponse): string {
  const hash = hashes[digest.algorithm];
  const ha2 = hash(`${method}:${digest.uri}`);
  const quality = digest.qop ? `${digest.nonceCount}:${digest.clientNonce}:${digest.qop}:` : '';
  return hash(`${ha1}:${digest.nonce}:${quality}${ha2}`);
}

/** Compares in constant time, whatever was sent. */
export function isSameResponse(expected: string, sent: string): boolean {
  const key = (text: string): Buffer => createHash('sha256').update(text.toLowerCase()).digest();
  return timingSafeEqual(key(expected), key(sent));
}

const hashes: Readonly<Record<DigestAlgorithm, (text: string) => string>> = {
  MD5: (text) => createHash('md5').update(text).digest('hex'),
  'SHA-256': (text) => createHash('sha256').update(text).digest('hex'),
};

function check(parameters: ReadonlyMap<string, string>): DigestResponse | undefined {
  const text = (name: string): string => parameters.get(name) ?? '';
  const algorithm = (parameters.get('algorithm') ?? 'MD5').toUpperCase();
  const qop = parameters.get('qop');
  if (algorithm !== 'MD5' && algorithm !== 'SHA-256') return undefined;
  if (qop !== undefined && qop.toLowerCase() !== 'auth') return undefined;
  if (!text('username') || !text('nonce') || !text('response') || !text('uri')) return undefined;
  if (qop && (!/^[0-9a-f]{8}$/i.test(text('nc')) || !text('cnonce'))) return undefined;
  return {
    username: text('username'),
    realm: text('realm'),
    nonce: text('nonce'),
    uri: text('uri'),
    response: text('response'),
    algorithm,
    qop: qop ? 'auth' : undefined,
    nonceCount: text('nc'),
    clientNonce: text('cnonce'),
  };
}
