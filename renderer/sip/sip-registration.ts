import type { UA } from 'jssip';
import type { IncomingResponse } from 'jssip/lib/SIPMessage';

/** A registrar that has not answered by then is taken for silent (JsSIP would wait 32 s). */
const DEADLINE_MS = 5000;

export interface SipRegistrationEvents {
  registered(): void;
  /** A failure that our credentials could not mend. */
  refused(code: number, retryAfterSeconds: number | undefined): void;
  /** No answer in time. */
  silent(): void;
  /** The digest HA1 for a realm that the server named. Rejects when there is none. */
  digestFor(realm: string): Promise<string>;
}

/**
 * REGISTER over a connection that is up (RFC 3261 §10). JsSIP sends it by itself on every new connection and
 * refreshes it; this adds a deadline, and credentials for a realm that becomes known by the challenge.
 */
export class SipRegistration {
  readonly #ua: UA;
  readonly #events: SipRegistrationEvents;
  readonly #realmsAsked = new Set<string>();
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #underWay = false;

  constructor(ua: UA, events: SipRegistrationEvents) {
    this.#ua = ua;
    this.#events = events;
    ua.on('connected', () => this.#begin());
    ua.on('registered', () => {
      this.abandon();
      events.registered();
    });
    ua.on('registrationFailed', ({ response, cause }) => void this.#onFailed(response, String(cause)));
  }

  get isUnderWay(): boolean {
    return this.#underWay;
  }

  /** Registers again on the connection that is up. */
  renew(): void {
    this.#begin();
    this.#ua.register();
  }

  /** Expects no answer any more. */
  abandon(): void {
    this.#underWay = false;
    clearTimeout(this.#deadline);
  }

  #begin(): void {
    this.#underWay = true;
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#events.silent(), DEADLINE_MS);
  }

  /** Without a response it timed out, or the connection broke and that is told elsewhere. */
  async #onFailed(response: IncomingResponse | null, cause: string): Promise<void> {
    if (response === null) {
      if (cause === 'Request Timeout') this.#events.silent();
      return;
    }
    this.abandon();
    if (await this.#hasNewCredentials(response)) return this.renew();
    const seconds = Number.parseInt(response.getHeader('retry-after') ?? '', 10);
    this.#events.refused(response.status_code, Number.isNaN(seconds) ? undefined : seconds);
  }

  /** A realm that our credentials were not made for: asks for some that are, once for each realm. */
  async #hasNewCredentials(response: IncomingResponse): Promise<boolean> {
    const realm = realmOf(response);
    const known = this.#ua.get('ha1') ? this.#ua.get('realm') : undefined;
    if (realm === undefined || realm === known || this.#realmsAsked.has(realm)) return false;
    this.#realmsAsked.add(realm);
    try {
      const ha1 = await this.#events.digestFor(realm);
      this.#ua.set('realm', realm);
      this.#ua.set('ha1', ha1);
      return true;
    } catch {
      return false;
    }
  }
}

function realmOf(response: IncomingResponse): string | undefined {
  const header = { 401: 'www-authenticate', 407: 'proxy-authenticate' }[response.status_code];
  return header && response.parseHeader<{ readonly realm?: string } | undefined>(header)?.realm;
}
