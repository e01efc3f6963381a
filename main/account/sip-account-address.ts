import type { SignInError, SipAccountSignIn } from '../../preload/contract/account.ts';
import { isLoopback } from './loopback.ts';
import { parseHostUrl, withoutInvisible } from './typed-host.ts';

/** RFC 3261 §25.1 `user`, without the escapes and parameters that no account name needs. */
const USER = /^[A-Za-z0-9\-_.!~*'()&=+$,;?/]+$/;

export interface SipAccountAddress {
  /** `wss://host[:port]/path`; ws: on loopback only. */
  readonly url: string;
  /** `sip:user@domain`. */
  readonly uri: string;
  readonly user: string;
  readonly domain: string;
}

/**
 * Where and as whom a plain SIP account registers. A server without a scheme is wss.
 * Errors: `bad-address` with detail `server` or `uri`, `insecure-address` for ws: to another computer.
 */
export function sipAccountAddress(
  typed: Pick<SipAccountSignIn, 'server' | 'uri'>,
):
  | { readonly ok: true; readonly address: SipAccountAddress }
  | { readonly ok: false; readonly error: SignInError } {
  const server = serverUrl(withoutInvisible(typed.server));
  if (!server) return { ok: false, error: { code: 'bad-address', detail: 'server' } };
  if (server.protocol === 'ws:' && !isLoopback(server.hostname)) {
    return { ok: false, error: { code: 'insecure-address', detail: 'server' } };
  }
  const identity = sipIdentity(withoutInvisible(typed.uri));
  if (!identity) return { ok: false, error: { code: 'bad-address', detail: 'uri' } };
  const uri = `sip:${identity.user}@${identity.domain}`;
  return { ok: true, address: { url: server.href, uri, ...identity } };
}

function serverUrl(text: string): URL | undefined {
  const url = parseHostUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `wss://${text}`);
  if (!url || (url.protocol !== 'wss:' && url.protocol !== 'ws:')) return undefined;
  // A WebSocket URL has no fragment (RFC 6455 §3).
  url.hash = '';
  return url;
}

function sipIdentity(text: string): { user: string; domain: string } | undefined {
  const [user, host, ...rest] = text.replace(/^sips?:/i, '').split('@');
  if (!user || !host || rest.length > 0 || !USER.test(user)) return undefined;
  const url = /[/?#]/.test(host) ? undefined : parseHostUrl(`https://${host}`);
  return url && { user, domain: url.host };
}
