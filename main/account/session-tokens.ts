import type { OpenedSession, SignInRequest } from '../../pbx/contract/session.ts';
import type { SignInError } from '../../preload/contract/account.ts';
import type { PbxClient } from './pbx-client.ts';
import { SignInFailure } from './sign-in-failure.ts';

/** A token is not used in its last seconds: it would end on its way. */
const TOKEN_MARGIN_MS = 30_000;

export interface SessionTokens {
  /** An access token that serves now. Rejects with a `SignInFailure`. */
  current(): Promise<string>;
  /** Goes on with the session, or opens one. Rejects with a `SignInFailure`. */
  renew(): Promise<OpenedSession>;
  /** The PBX did not take this token, whatever its age says. */
  discard(accessToken: string): void;
  /** Ends the session at the PBX; one that is being opened, too. */
  end(): Promise<void>;
}

export interface SessionTokensStart {
  readonly client: PbxClient;
  readonly origin: string;
  readonly credentials: () => SignInRequest;
  readonly first: OpenedSession | undefined;
  /** The PBX says that this sign-in no longer holds. */
  readonly onEnded: (error: SignInError) => void;
}

/**
 * One session with the PBX. Its access token is renewed when it is needed and near its end, by the refresh token,
 * which serves once: requests made at the same time share one renewal. When the PBX refuses a refresh token that
 * may have been used up by a renewal whose answer was lost, or is too old, the password opens a new session;
 * refused in its time, the session was ended on purpose, and no password may undo that.
 */
export function createSessionTokens(start: SessionTokensStart): SessionTokens {
  const { client, origin, credentials, onEnded } = start;
  let session = start.first;
  let isDiscarded = false;
  let answerWasLost = false;
  let renewal: Promise<OpenedSession> | undefined;

  const signIn = async () => {
    try {
      return await client.signIn(origin, credentials());
    } catch (error) {
      if (codeOf(error) === 'wrong-password') onEnded((error as SignInFailure).error);
      throw error;
    }
  };

  const goOn = async (known: OpenedSession) => {
    try {
      return await client.refresh(origin, known.refreshToken);
    } catch (error) {
      if (codeOf(error) !== 'session-ended') {
        answerWasLost = true;
        throw error;
      }
      const isOld = Date.parse(known.refreshExpiresAt) <= Date.now();
      if (answerWasLost || isOld) return signIn();
      onEnded((error as SignInFailure).error);
      throw error;
    }
  };

  const renew = () => {
    renewal ??= (session ? goOn(session) : signIn())
      .then((fresh) => {
        session = fresh;
        isDiscarded = false;
        answerWasLost = false;
        return fresh;
      })
      .finally(() => {
        renewal = undefined;
      });
    return renewal;
  };

  return {
    renew,
    async current() {
      const serves = session && !isDiscarded && Date.parse(session.expiresAt) - Date.now() > TOKEN_MARGIN_MS;
      return (session && serves ? session : await renew()).accessToken;
    },
    discard(accessToken) {
      if (session?.accessToken === accessToken) isDiscarded = true;
    },
    async end() {
      await renewal?.catch(() => undefined);
      if (session) await client.signOut(origin, session.accessToken);
    },
  };
}

const codeOf = (error: unknown) => (error instanceof SignInFailure ? error.error.code : undefined);
