import { About, API_VERSION, Colleagues, OpenedSession } from '../../pbx/contract/session.ts';
import type { SignInErrorCode } from '../../preload/contract/account.ts';
import { accepted, type Answer, ask, bearer, json, read, send } from './http-exchange.ts';
import { isLoopback } from './loopback.ts';
import type { PbxClient } from './pbx-client.ts';
import { SignInFailure } from './sign-in-failure.ts';

/** An answer that keeps the person waiting longer than this is no answer. */
const TIMEOUT_MS = 5000;
/** Nobody waits for an answer to signing out, and the app may be about to quit. */
const SIGN_OUT_TIMEOUT_MS = 2000;

/** Who answers: enough to recognise a PBX whose version is not ours before reading the rest. */
const AnyAbout = About.pick({ product: true, apiVersion: true });

/**
 * The PBX over its HTTP API. `fetch` is Electron's `net.fetch`, which knows the system's proxies and
 * certificates. Redirects are never followed: they would carry the password elsewhere.
 */
export function createHttpPbxClient(
  fetch: typeof globalThis.fetch,
  { timeoutMs = TIMEOUT_MS, device }: HttpPbxClientOptions = {},
): PbxClient {
  const request = (url: string, init: RequestInit, limitMs = timeoutMs) =>
    send(fetch, url, { ...init, signal: AbortSignal.timeout(limitMs) });
  const named = device === undefined ? {} : { device };

  /** `refused`: what 401 means here. */
  const open = async (url: string, body: object, refused: SignInErrorCode): Promise<OpenedSession> => {
    const session = read(OpenedSession, accepted(await request(url, json('POST', body)), refused));
    refuseInsecureSip(session);
    return session;
  };

  return {
    async signIn(origin, credentials) {
      checkVersion(await request(`${origin}/v1/about`, {}));
      return open(`${origin}/v1/session`, { ...named, ...credentials }, 'wrong-password');
    },
    async redeem(origin, token) {
      checkVersion(await request(`${origin}/v1/about`, {}));
      return open(`${origin}/v1/session/invitation`, { ...named, token }, 'link-expired');
    },
    refresh: (origin, refreshToken) =>
      open(`${origin}/v1/session/refresh`, { refreshToken }, 'session-ended'),
    async changePassword(origin, accessToken, change) {
      const init = json('PUT', change);
      const headers = { ...init.headers, ...bearer(accessToken) };
      accepted(await request(`${origin}/v1/me/password`, { ...init, headers }), 'session-ended');
    },
    ask: (url, accessToken, init) => ask(fetch, url, accessToken, init),
    async colleagues(origin, accessToken) {
      const headers = bearer(accessToken);
      return read(Colleagues, accepted(await request(`${origin}/v1/colleagues`, { headers })));
    },
    async signOut(origin, accessToken) {
      const init = { method: 'DELETE', headers: bearer(accessToken) };
      const answer = await request(`${origin}/v1/session`, init, Math.min(timeoutMs, SIGN_OUT_TIMEOUT_MS));
      if (answer.status !== 401) accepted(answer);
    },
  };
}

export interface HttpPbxClientOptions {
  readonly timeoutMs?: number;
  /** As this computer is called in the list of devices. */
  readonly device?: string;
}

function checkVersion(answer: Answer): void {
  if (answer.status >= 500)
    throw new SignInFailure({ code: 'server-error', detail: `HTTP ${answer.status}` });
  const about = AnyAbout.safeParse(answer.body);
  if (answer.status !== 200 || !about.success) {
    throw new SignInFailure({ code: 'not-a-pbx', detail: `HTTP ${answer.status}` });
  }
  const { apiVersion } = about.data;
  const detail = `API ${apiVersion}, ${API_VERSION}`;
  if (apiVersion > API_VERSION) throw new SignInFailure({ code: 'version-mismatch-app-old', detail });
  if (apiVersion < API_VERSION) throw new SignInFailure({ code: 'version-mismatch-pbx-old', detail });
}

/** A PBX must not send the phone over an open line to another computer. */
function refuseInsecureSip({ sip }: OpenedSession): void {
  const { protocol, hostname } = new URL(sip.url);
  if (protocol === 'ws:' && !isLoopback(hostname)) {
    throw new SignInFailure({ code: 'insecure-address', detail: `ws: ${hostname}` });
  }
}
