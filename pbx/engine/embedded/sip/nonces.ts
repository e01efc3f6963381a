import { createHmac, randomBytes } from 'node:crypto';
import { isSameResponse } from './digest.ts';

export type NonceVerdict = 'fresh' | 'stale' | 'replayed' | 'unknown';

/**
 * Digest nonces that need no memory until they are used: each carries the time of its making and our seal.
 * A used one is remembered with the highest count seen, so that no answer works twice (RFC 7616 §3.3, `nc`).
 */
export class Nonces {
  readonly #key = randomBytes(32);
  readonly #used = new Map<string, number>();
  readonly #lifeMs: number;
  readonly #now: () => number;

  constructor(lifeMs: number, now: () => number = Date.now) {
    this.#lifeMs = lifeMs;
    this.#now = now;
  }

  create(): string {
    const stamp = `${this.#now().toString(36)}.${randomBytes(9).toString('base64url')}`;
    return `${stamp}.${this.#seal(stamp)}`;
  }

  /** Takes one use of a nonce. @param count the `nc` value, or undefined without `qop`: then it works once. */
  use(nonce: string, count: number | undefined): NonceVerdict {
    const end = nonce.lastIndexOf('.');
    const stamp = nonce.slice(0, Math.max(end, 0));
    if (!isSameResponse(this.#seal(stamp), nonce.slice(end + 1))) return 'unknown';
    if (this.#now() - made(stamp) > this.#lifeMs) return 'stale';
    const highest = this.#used.get(nonce) ?? 0;
    if ((count ?? 1) <= highest) return 'replayed';
    this.#forget();
    this.#used.set(nonce, count ?? 1);
    return 'fresh';
  }

  #forget(): void {
    for (const nonce of this.#used.keys()) {
      if (this.#now() - made(nonce) <= this.#lifeMs) return;
      this.#used.delete(nonce);
    }
  }

  #seal(stamp: string): string {
    return createHmac('sha256', this.#key).update(stamp).digest('hex').slice(0, 32);
  }
}

function made(stamp: string): number {
  return Number.parseInt(stamp.split('.')[0] ?? '', 36);
}
