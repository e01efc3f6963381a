import type { OpenedSession } from '../../pbx/contract/session.ts';
import { PbxAccountDescription } from './pbx-account-description.ts';
import { createPbxAccountSession } from './pbx-account-session.ts';
import type { AwaitingPassword, SignInPorts } from './sign-in.ts';

/** A token is not used in its last seconds. */
const TOKEN_MARGIN_MS = 30_000;

export interface PasswordlessSession {
  readonly origin: string;
  readonly opened: OpenedSession;
  /** What the person typed to get in; a one-time link needs nothing. */
  readonly current?: string;
  readonly remember: boolean;
}

/** A session whose owner has to choose a password before the phone can register with it. */
export function awaitPassword(ports: SignInPorts, session: PasswordlessSession): AwaitingPassword {
  const { client, remembered } = ports;
  const { origin, current, remember } = session;
  const { company, me } = session.opened;
  const { login } = me;
  let opened = session.opened;

  return {
    passwordDue: { login, company },
    signOut: () => client.signOut(origin, opened.accessToken),
    async choose(password) {
      // Whoever thinks long about a password may find his token too old.
      if (Date.parse(opened.expiresAt) - Date.now() < TOKEN_MARGIN_MS) {
        opened = await client.refresh(origin, opened.refreshToken);
      }
      const known = opened;
      const change = { next: password, ...(current !== undefined && { current }) };
      await client.changePassword(origin, known.accessToken, change);
      const credentials = { login, password };
      const description = PbxAccountDescription.parse(known);
      const identity = { kind: 'pbx', origin, login, description } as const;
      void remembered.keep(identity, remember ? password : undefined);
      return {
        session: createPbxAccountSession({ kind: 'pbx', client, origin, credentials, known }),
        identity,
      };
    },
  };
}
