import type { Session, SignInRequest } from '../../pbx/contract/session.ts';
import type { Account } from '../../preload/contract/account.ts';
import type { AccountSession } from './account-session.ts';
import { digestHa1 } from './digest-ha1.ts';
import { PbxAccountDescription } from './pbx-account-description.ts';
import type { PbxClient } from './pbx-client.ts';

/** A token is not used in its last seconds: it would end on its way. */
const TOKEN_MARGIN_MS = 30_000;

export interface PbxAccountSession extends AccountSession {
  readonly description: PbxAccountDescription;
  /** Signs in now: what the PBX tells of the account today. Rejects with a `SignInFailure`. */
  verify(): Promise<Session>;
}

export interface PbxAccountStart {
  readonly kind: 'pbx' | 'office';
  readonly client: PbxClient;
  readonly origin: string;
  readonly credentials: SignInRequest;
  /** What is known of the account: a fresh session, or the description remembered from an earlier one. */
  readonly known: Session | PbxAccountDescription;
}

/**
 * An account on our PBX. The access token is renewed when it is needed and near its end, by signing in
 * again with the password that is held here. One session is open at a time.
 */
export function createPbxAccountSession(start: PbxAccountStart): PbxAccountSession {
  const { client, origin, credentials } = start;
  const description = PbxAccountDescription.parse(start.known);
  const token = createTokenSource({
    signIn: () => client.signIn(origin, credentials),
    signOut: ({ accessToken }) => client.signOut(origin, accessToken),
    first: 'accessToken' in start.known ? start.known : undefined,
  });

  return {
    description,
    account: toAccount(start.kind, description, credentials),
    digestFor: (realm) => digestHa1(credentials.login, realm, credentials.password),
    colleagues: async () => client.colleagues(origin, await token.current()),
    verify: token.renew,
    signOut: token.end,
  };
}

interface TokenSourceStart {
  readonly signIn: () => Promise<Session>;
  readonly signOut: (session: Session) => Promise<void>;
  readonly first: Session | undefined;
}

/** Keeps one session; requests made at the same time share one renewal. */
function createTokenSource({ signIn, signOut, first }: TokenSourceStart) {
  let session = first;
  let renewal: Promise<Session> | undefined;

  const renew = () => {
    renewal ??= signIn()
      .then((fresh) => {
        // The PBX would count it as open; should it not hear us, it forgets the session by itself.
        if (session) void signOut(session).catch(() => undefined);
        session = fresh;
        return fresh;
      })
      .finally(() => {
        renewal = undefined;
      });
    return renewal;
  };

  return {
    renew,
    /** A session that is being opened is ended too. */
    async end(): Promise<void> {
      await renewal?.catch(() => undefined);
      if (session) await signOut(session);
    },
    async current(): Promise<string> {
      const isFresh = session && Date.parse(session.expiresAt) - Date.now() > TOKEN_MARGIN_MS;
      return (session && isFresh ? session : await renew()).accessToken;
    },
  };
}

function toAccount(
  kind: 'pbx' | 'office',
  { company, me, sip }: PbxAccountDescription,
  { password }: SignInRequest,
): Account {
  return {
    kind,
    company,
    me,
    sip: {
      url: sip.url,
      uri: `sip:${me.login}@${sip.domain}`,
      authorizationUser: me.login,
      digest: { realm: sip.realm, ha1: digestHa1(me.login, sip.realm, password) },
    },
    iceServers: [],
  };
}
