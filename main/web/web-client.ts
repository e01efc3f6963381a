import { WebSession } from '../../pbx/contract/web-session.ts';
import type { SignInErrorCode } from '../../preload/contract/account.ts';
import { accepted, ask, bearer, json, read, send } from '../account/http-exchange.ts';
import type { OwnPasswordChange } from '../account/pbx-client.ts';

const TIMEOUT_MS = 10_000;

/** What the Communicator in a browser asks of the PBX that it came from. Every method rejects with a `SignInFailure`. */
export interface WebClient {
  signIn(request: {
    readonly login: string;
    readonly password: string;
    readonly remember: boolean;
  }): Promise<WebSession>;
  /** With the secret of a one-time link. `link-expired`: it serves no more. */
  redeem(token: string): Promise<WebSession>;
  /** Goes on with the session whose cookie the browser holds. `session-ended`: there is none. */
  refresh(): Promise<WebSession>;
  changePassword(accessToken: string, change: OwnPasswordChange): Promise<void>;
  /** Any request of one who is signed in: resolves with whatever the PBX answers, as it streams. */
  ask(url: string, accessToken: string, init: RequestInit): Promise<Response>;
  signOut(accessToken: string): Promise<void>;
}

/** `device`: as this browser is called in the list of devices. */
export function createWebClient(fetch: typeof globalThis.fetch, origin: string, device: string): WebClient {
  // The cookie goes along to the routes that are about it, and nowhere else.
  const request = (path: string, init: RequestInit) =>
    send(fetch, `${origin}/v1/web-session${path}`, {
      ...init,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  const open = async (path: string, init: RequestInit, refused: SignInErrorCode) =>
    read(WebSession, accepted(await request(path, init), refused));

  return {
    signIn: (body) => open('', json('POST', { ...body, device }), 'wrong-password'),
    redeem: (token) => open('/invitation', json('POST', { token, device }), 'link-expired'),
    refresh: () => open('/refresh', { method: 'POST' }, 'session-ended'),
    async changePassword(accessToken, change) {
      const init = json('PUT', change);
      const headers = { ...init.headers, ...bearer(accessToken) };
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const answer = await send(fetch, `${origin}/v1/me/password`, { ...init, headers, signal });
      accepted(answer, 'session-ended');
    },
    ask: (url, accessToken, init) => ask(fetch, url, accessToken, init),
    async signOut(accessToken) {
      const answer = await request('', { method: 'DELETE', headers: bearer(accessToken) });
      if (answer.status !== 401) accepted(answer);
    },
  };
}
