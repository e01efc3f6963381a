import type { OwnPasswordChange, PbxClient } from '../../main/account/pbx-client.ts';
import { SignInFailure } from '../../main/account/sign-in-failure.ts';
import type { Colleague, OpenedSession, SignInRequest } from '../../pbx/contract/session.ts';
import type { SignInError } from '../../preload/contract/account.ts';

export const ROMASHKA: OpenedSession = {
  accessToken: 'token-0',
  expiresAt: '2030-01-01T00:00:00.000Z',
  refreshToken: 'refresh-0',
  refreshExpiresAt: '2030-02-01T00:00:00.000Z',
  mustChangePassword: false,
  company: 'Ромашка',
  me: { login: 'anna', name: 'Анна Соколова', extension: '101', role: 'administrator' },
  sip: { url: 'wss://pbx.example/sip', domain: 'pbx.example', realm: 'pbx.example' },
};

/** A PBX that answers as it is told to: set `session` or `failure` before the call. */
export interface ScriptedPbxClient extends PbxClient {
  session: OpenedSession;
  failure: SignInError | undefined;
  readonly signIns: { readonly origin: string; readonly request: SignInRequest }[];
  /** Refresh tokens that it was given. */
  readonly refreshes: string[];
  /** Secrets of one-time links that it was given. */
  readonly redeemed: string[];
  readonly passwordChanges: { readonly accessToken: string; readonly change: OwnPasswordChange }[];
  /** `GET https://… <token>`. */
  readonly asked: string[];
  /** What `ask` is answered with. */
  answer: (url: string, accessToken: string) => Response;
  readonly tokens: string[];
  /** Of sessions that were ended. */
  readonly endedTokens: string[];
}

export function createScriptedPbxClient(): ScriptedPbxClient {
  const colleagues: Colleague[] = [{ kind: 'service', name: 'Проверка звука', extension: '*43' }];
  return {
    session: ROMASHKA,
    failure: undefined,
    signIns: [],
    refreshes: [],
    redeemed: [],
    passwordChanges: [],
    asked: [],
    answer: () => Response.json({}),
    tokens: [],
    endedTokens: [],
    async signIn(origin, request) {
      this.signIns.push({ origin, request });
      if (this.failure) throw new SignInFailure(this.failure);
      return { ...this.session, accessToken: `token-${this.signIns.length}` };
    },
    async refresh(_origin, refreshToken) {
      this.refreshes.push(refreshToken);
      if (this.failure) throw new SignInFailure(this.failure);
      const count = this.refreshes.length;
      return { ...this.session, accessToken: `refreshed-${count}`, refreshToken: `refresh-${count}` };
    },
    async redeem(_origin, token) {
      this.redeemed.push(token);
      if (this.failure) throw new SignInFailure(this.failure);
      return this.session;
    },
    async changePassword(_origin, accessToken, change) {
      if (this.failure) throw new SignInFailure(this.failure);
      this.passwordChanges.push({ accessToken, change });
    },
    async ask(url, accessToken, init) {
      this.asked.push(`${init.method ?? 'GET'} ${url} ${accessToken}`);
      if (this.failure) throw new SignInFailure(this.failure);
      return this.answer(url, accessToken);
    },
    async colleagues(_origin, accessToken) {
      this.tokens.push(accessToken);
      return colleagues;
    },
    async signOut(_origin, accessToken) {
      this.endedTokens.push(accessToken);
      if (this.failure) throw new SignInFailure(this.failure);
    },
  };
}
