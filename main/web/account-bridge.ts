import { Colleagues } from '../../pbx/contract/session.ts';
import type { WebSession } from '../../pbx/contract/web-session.ts';
import type { Account } from '../../preload/contract/account.ts';
import type { Communicator } from '../../preload/contract/communicator.ts';
import type { PbxConnection } from '../account/pbx-connection.ts';
import { SignInFailure } from '../account/sign-in-failure.ts';
import type { Places } from './places.ts';
import type { WebClient } from './web-client.ts';
import type { WebSessionTokens } from './web-session-tokens.ts';

/** Until the PBX answers there is nothing to show. */
const RETRY_MS = 2_000;

export interface AccountBridgePorts {
  readonly client: WebClient;
  readonly tokens: WebSessionTokens;
  readonly pbx: PbxConnection;
  readonly places: Places;
}

/** Whom the phone page acts as: whoever signed in, in this browser. */
export function createAccountBridge({
  client,
  tokens,
  pbx,
  places,
}: AccountBridgePorts): Communicator['account'] {
  const current = async (): Promise<Account> => {
    try {
      const session = await tokens.session();
      if (!session.mustChangePassword) return toAccount(session);
      places.goToSignIn();
    } catch (error) {
      // Whose session is over is led away by whoever was told.
      if (!isOver(error)) return new Promise((resolve) => setTimeout(() => resolve(current()), RETRY_MS));
    }
    return new Promise(() => undefined);
  };
  return {
    current,
    async digestFor(realm) {
      const { sip } = await tokens.session();
      if (sip.realm !== realm) throw new Error('refused');
      return sip.ha1;
    },
    colleagues: async () => Colleagues.parse(await (await pbx.fetch('/v1/colleagues')).json()),
    async changePassword(change) {
      try {
        await client.changePassword(await tokens.current(), change);
        await tokens.renew();
        return { ok: true };
      } catch (error) {
        if (error instanceof SignInFailure) return { ok: false, error: error.error };
        throw error;
      }
    },
    async signOut() {
      places.wishSignOut();
      await tokens
        .current()
        .then(client.signOut)
        .then(places.signedOut, () => undefined);
      places.goToSignIn();
    },
  };
}

const isOver = (error: unknown): boolean =>
  error instanceof SignInFailure && error.error.code === 'session-ended';

function toAccount({ company, me, sip, iceServers = [] }: WebSession): Account {
  return {
    kind: 'pbx',
    company,
    me,
    sip: {
      url: sip.url,
      uri: `sip:${me.login}@${sip.domain}`,
      authorizationUser: me.login,
      digest: { realm: sip.realm, ha1: sip.ha1 },
    },
    iceServers,
  };
}
