import type { PbxClient } from '../../main/account/pbx-client.ts';
import { SignInFailure } from '../../main/account/sign-in-failure.ts';
import type { Colleague, Session, SignInRequest } from '../../pbx/contract/session.ts';
import type { SignInError } from '../../preload/contract/account.ts';

export const ROMASHKA: Session = {
  accessToken: 'token-0',
  expiresAt: '2030-01-01T00:00:00.000Z',
  company: 'Ромашка',
  me: { login: 'anna', name: 'Анна Соколова', extension: '101', role: 'administrator' },
  sip: { url: 'wss://pbx.example/sip', domain: 'pbx.example', realm: 'pbx.example' },
};

/** A PBX that answers as it is told to: set `session` or `failure` before the call. */
export interface ScriptedPbxClient extends PbxClient {
  session: Session;
  failure: SignInError | undefined;
  readonly signIns: { readonly origin: string; readonly request: SignInRequest }[];
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
    tokens: [],
    endedTokens: [],
    async signIn(origin, request) {
      this.signIns.push({ origin, request });
      if (this.failure) throw new SignInFailure(this.failure);
      return { ...this.session, accessToken: `token-${this.signIns.length}` };
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
