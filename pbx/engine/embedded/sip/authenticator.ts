import { randomBytes } from 'node:crypto';
import type { CompanyDomain, EngineDirectory } from '../../port.ts';
import { digestResponse, isSameResponse, readDigest } from './digest.ts';
import type { Nonces } from './nonces.ts';
import type { SipUser } from './sip-user.ts';

export type AuthenticationVerdict =
  /** Nothing was offered, or the nonce is too old: challenge. */
  | { readonly result: 'challenge'; readonly stale: boolean }
  | { readonly result: 'accepted'; readonly user: SipUser }
  | { readonly result: 'refused' };

/**
 * Checks who sends a request, by SIP digest (RFC 3261 §22 as updated by RFC 8760). A company's domain is its
 * realm, so an answer to one company's challenge is worth nothing at another.
 */
export class Authenticator {
  readonly #directory: EngineDirectory;
  readonly #nonces: Nonces;
  /** Stands in for the secret of people that do not exist, so that they take as long to refuse. */
  readonly #nobody = { ha1Md5: randomBytes(16).toString('hex'), ha1Sha256: randomBytes(32).toString('hex') };

  constructor(directory: EngineDirectory, nonces: Nonces) {
    this.#directory = directory;
    this.#nonces = nonces;
  }

  check(company: CompanyDomain, method: string, header: string | undefined): AuthenticationVerdict {
    const digest = header === undefined ? undefined : readDigest(header);
    if (!digest || digest.realm !== company) return { result: 'challenge', stale: false };
    const secret = this.#directory.company(company)?.digestSecret(digest.username);
    const { ha1Md5, ha1Sha256 } = secret ?? this.#nobody;
    const expected = digestResponse(digest.algorithm === 'MD5' ? ha1Md5 : ha1Sha256, method, digest);
    const right = isSameResponse(expected, digest.response) && secret !== undefined;
    const count = digest.qop ? Number.parseInt(digest.nonceCount, 16) : undefined;
    if (!right) return { result: 'refused' };
    // Only a right answer uses up a nonce: nobody else can make it stale.
    if (this.#nonces.use(digest.nonce, count) !== 'fresh') return { result: 'challenge', stale: true };
    return { result: 'accepted', user: { company, login: digest.username } };
  }

  /**
   * WWW-Authenticate values. The stronger first as RFC 8760 §2.4 asks; JsSIP and sip.js heed only the last,
   * which is the MD5 that they know.
   */
  challenge(company: CompanyDomain, stale: boolean): string[] {
    const nonce = this.#nonces.create();
    return ['SHA-256', 'MD5'].map(
      (algorithm) =>
        `WWW-Authenticate: Digest realm="${company}", nonce="${nonce}", qop="auth", algorithm=${algorithm}` +
        (stale ? ', stale=true' : ''),
    );
  }
}
