import type { WebSession } from '../../pbx/contract/web-session.ts';
import type { SignInError, SignInMemory, SignInOutcome } from '../../preload/contract/account.ts';
import type { Communicator } from '../../preload/contract/communicator.ts';
import { SignInFailure } from '../account/sign-in-failure.ts';
import type { Places } from './places.ts';
import type { Stored } from './stored.ts';
import type { WebClient } from './web-client.ts';
import type { WebSessionTokens } from './web-session-tokens.ts';

export interface SignInBridgePorts {
  readonly client: WebClient;
  readonly tokens: WebSessionTokens;
  readonly places: Places;
  /** Whether the browser keeps cookies for pages that came over this line. */
  readonly isSecure: boolean;
  readonly lastLogin: Stored<string>;
}

/** Signing in to the PBX that the page came from; there is no other way in. */
export function createSignInBridge(ports: SignInBridgePorts): Communicator['signIn'] {
  const { client, tokens, places, isSecure, lastLogin } = ports;

  /** Who is in goes on to the phone; whoever was given a password chooses another first. */
  const admit = ({ mustChangePassword, me, company }: WebSession): Pick<SignInMemory, 'passwordDue'> => {
    if (mustChangePassword) return { passwordDue: { login: me.login, company } };
    places.goToPhone();
    return {};
  };

  const byInvitation = async (token: string): Promise<Partial<SignInMemory>> => {
    places.forgetInvitation();
    try {
      const session = await client.redeem(token);
      if (session.mustChangePassword) return admit(session);
      // Who has a password of his own signs in with that.
      await client.signOut(session.accessToken).catch(() => undefined);
      return { login: session.me.login, notice: { code: 'password-needed' } };
    } catch (error) {
      return { notice: failure(error) };
    }
  };

  /** The sign-out did not reach the PBX when it was wished. */
  const signOutLate = async (): Promise<void> => {
    await client.signOut((await client.refresh()).accessToken);
    places.signedOut();
  };

  const byCookie = async (): Promise<Partial<SignInMemory>> => {
    if (places.wishesSignOut) {
      await signOutLate().catch((error) => {
        if (failure(error).code === 'session-ended') places.signedOut();
      });
      return {};
    }
    try {
      return admit(await tokens.session());
    } catch {
      return {};
    }
  };

  return {
    async memory() {
      const { invitation } = places;
      const notice = places.takeNotice();
      return {
        vault: 'keychain',
        mode: 'pbx',
        address: places.address,
        login: lastLogin.read(),
        server: '',
        uri: '',
        ...(notice && { notice }),
        ...(invitation === undefined ? await byCookie() : await byInvitation(invitation)),
      };
    },
    async pbx({ login, password, remember }) {
      if (!isSecure) return { ok: false, error: { code: 'insecure-address' } };
      return outcome(async () => {
        const { mustChangePassword } = await client.signIn({ login, password, remember });
        lastLogin.write(remember ? login : '');
        if (mustChangePassword) places.goToSignIn();
        else places.goToPhone();
      });
    },
    newPassword: (next) =>
      outcome(async () => {
        await client.changePassword(await tokens.current(), { next });
        places.goToPhone();
      }),
    async leave() {
      await client.signOut(await tokens.current()).catch(() => undefined);
      places.goToSignIn();
    },
    invitation: async () => notHere(),
    sipAccount: async () => notHere(),
    office: async () => notHere(),
    officePeople: async () => ({ ok: false, error: { code: 'office-failed' } }),
  };
}

const notHere = (): SignInOutcome => ({ ok: false, error: { code: 'bad-address' } });

async function outcome(work: () => Promise<void>): Promise<SignInOutcome> {
  try {
    await work();
    return { ok: true };
  } catch (error) {
    return { ok: false, error: failure(error) };
  }
}

function failure(error: unknown): SignInError {
  if (error instanceof SignInFailure) return error.error;
  throw error;
}
