import type { OpenedSession, SignInRequest } from '../../pbx/contract/session.ts';
import type { Account, SignInError } from '../../preload/contract/account.ts';
import type { AccountSession } from './account-session.ts';
import { digestHa1 } from './digest-ha1.ts';
import { PbxAccountDescription } from './pbx-account-description.ts';
import type { PbxClient } from './pbx-client.ts';
import { createPbxConnection } from './pbx-connection.ts';
import { createSessionTokens } from './session-tokens.ts';

export interface PbxAccountSession extends AccountSession {
  readonly description: PbxAccountDescription;
  /** Signs in now: what the PBX tells of the account today. Rejects with a `SignInFailure`. */
  verify(): Promise<OpenedSession>;
}

export interface PbxAccountStart {
  readonly kind: 'pbx' | 'office';
  readonly client: PbxClient;
  readonly origin: string;
  readonly credentials: SignInRequest;
  /** What is known of the account: a fresh session, or the description remembered from an earlier one. */
  readonly known: OpenedSession | PbxAccountDescription;
}

/** An account on our PBX. One session is open at a time; the password is held here for SIP, and for a new session. */
export function createPbxAccountSession(start: PbxAccountStart): PbxAccountSession {
  const { client, origin } = start;
  const description = PbxAccountDescription.parse(start.known);
  let { credentials } = start;
  let onEnded: (error: SignInError) => void = () => undefined;
  const ended = new Promise<SignInError>((resolve) => {
    onEnded = resolve;
  });
  const tokens = createSessionTokens({
    client,
    origin,
    credentials: () => credentials,
    first: 'accessToken' in start.known ? start.known : undefined,
    onEnded,
  });

  return {
    description,
    get account() {
      return toAccount(start.kind, description, credentials);
    },
    pbx: createPbxConnection(client, origin, tokens),
    ended,
    digestFor: (realm) => digestHa1(description.me.login, realm, credentials.password),
    colleagues: async () => client.colleagues(origin, await tokens.current()),
    verify: tokens.renew,
    signOut: tokens.end,
    async changePassword(change) {
      await client.changePassword(origin, await tokens.current(), change);
      credentials = { ...credentials, password: change.next };
    },
  };
}

function toAccount(
  kind: 'pbx' | 'office',
  { company, me, sip, iceServers = [] }: PbxAccountDescription,
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
    iceServers: [...iceServers],
  };
}
