import type { PbxClient } from './pbx-client.ts';
import type { SessionTokens } from './session-tokens.ts';

/** The API of a PBX as one who is signed in there. Tokens stay inside, but for the events' greeting. */
export interface PbxConnection {
  readonly origin: string;
  /**
   * Asks for a path below the origin. Resolves with whatever the PBX answers; a token that it does not take is
   * renewed once. Rejects with a `SignInFailure`: no answer, or the sign-in no longer holds.
   */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** For a protocol that asks for the token itself. Rejects with a `SignInFailure`. */
  accessToken(): Promise<string>;
  /** The PBX did not take this token. */
  discard(accessToken: string): void;
}

export function createPbxConnection(
  client: Pick<PbxClient, 'ask'>,
  origin: string,
  tokens: Pick<SessionTokens, 'current' | 'discard'>,
): PbxConnection {
  return {
    origin,
    accessToken: tokens.current,
    discard: tokens.discard,
    async fetch(path, init = {}) {
      const first = await tokens.current();
      const response = await client.ask(origin + path, first, init);
      if (response.status !== 401) return response;
      await response.body?.cancel();
      tokens.discard(first);
      return client.ask(origin + path, await tokens.current(), init);
    },
  };
}
