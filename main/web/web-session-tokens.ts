import type { WebSession } from '../../pbx/contract/web-session.ts';
import type { SignInError } from '../../preload/contract/account.ts';
import { SignInFailure } from '../account/sign-in-failure.ts';
import type { WebClient } from './web-client.ts';

/** A token is not used in its last seconds: it would end on its way. */
const TOKEN_MARGIN_MS = 30_000;

export interface WebSessionTokens {
  /** The session as it was told last. Rejects with a `SignInFailure`. */
  session(): Promise<WebSession>;
  /** An access token that serves now. Rejects with a `SignInFailure`. */
  current(): Promise<string>;
  /** What the PBX tells today. Rejects with a `SignInFailure`. */
  renew(): Promise<WebSession>;
  /** The PBX did not take this token, whatever its age says. */
  discard(accessToken: string): void;
}

export interface WebSessionTokensStart {
  readonly client: Pick<WebClient, 'refresh'>;
  /** One page of this browser at a time: they share the cookie, which serves once. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** The PBX says that this sign-in no longer holds. */
  readonly onEnded: (error: SignInError) => void;
}

/** The session whose cookie the browser holds. */
export function createWebSessionTokens({ client, alone, onEnded }: WebSessionTokensStart): WebSessionTokens {
  let known: WebSession | undefined;
  let isDiscarded = false;
  let renewal: Promise<WebSession> | undefined;

  const renew = () => {
    renewal ??= alone(client.refresh)
      .then((fresh) => {
        known = fresh;
        isDiscarded = false;
        return fresh;
      })
      .catch((error: unknown) => {
        if (error instanceof SignInFailure && error.error.code === 'session-ended') onEnded(error.error);
        throw error;
      })
      .finally(() => {
        renewal = undefined;
      });
    return renewal;
  };
  const serves = (session: WebSession | undefined): session is WebSession =>
    session !== undefined && !isDiscarded && Date.parse(session.expiresAt) - Date.now() > TOKEN_MARGIN_MS;

  return {
    session: async () => known ?? renew(),
    current: async () => (serves(known) ? known : await renew()).accessToken,
    renew,
    discard(accessToken) {
      if (known?.accessToken === accessToken) isDiscarded = true;
    },
  };
}
