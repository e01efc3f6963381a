import type { OfficePeopleOutcome } from '../../preload/contract/account.ts';
import type { AppInfo } from '../../preload/contract/channels.ts';
import type { Preferences } from '../../preload/contract/preferences.ts';
import type { SignInPorts } from '../account/sign-in.ts';
import { SignInFailure } from '../account/sign-in-failure.ts';
import { officePeople, signInToOffice } from '../account/sign-in-to-office.ts';
import { signInToPbx } from '../account/sign-in-to-pbx.ts';
import { signInToSipAccount } from '../account/sign-in-to-sip-account.ts';
import type { WindowAccounts } from '../account/window-accounts.ts';
import type { CredentialVault } from '../secrets/credential-vault.ts';
import type { ChannelHandlers, WindowId } from './channel-handlers.ts';

export interface HandlerPorts extends SignInPorts {
  readonly app: AppInfo;
  readonly accounts: WindowAccounts;
  readonly vault: () => Promise<CredentialVault>;
  readonly applyPreferences: (preferences: Preferences) => void;
  readonly openWindow: (start: { readonly atOffice: boolean }) => void;
  readonly attention: (window: WindowId, ringing: boolean, title: string) => void;
}

/** What each channel does, in terms of the ports. */
export function createHandlers(ports: HandlerPorts): ChannelHandlers {
  const { accounts, settings } = ports;
  const session = async (window: WindowId) => (await accounts.signedIn(window)).session;

  return {
    'app:info': () => ports.app,
    'preferences:get': () => settings.current.preferences,
    'preferences:set': (change) => {
      const preferences = { ...settings.current.preferences, ...withoutUndefined(change) };
      settings.update({ preferences });
      ports.applyPreferences(preferences);
      return preferences;
    },

    'sign-in:memory': async (_, window) => {
      const account = accounts.of(window);
      const atOffice = account.state === 'signed-out' && account.atOffice;
      const notice = account.state === 'signed-out' ? account.notice : undefined;
      const { lastSignIn } = settings.current;
      return {
        ...lastSignIn,
        vault: (await ports.vault()).kind,
        mode: atOffice ? 'office' : lastSignIn.mode,
        ...(notice && { notice }),
      };
    },
    'sign-in:pbx': (request, window) => accounts.enter(window, signInToPbx(ports, request)),
    'sign-in:sip-account': (request, window) => accounts.enter(window, signInToSipAccount(ports, request)),
    'sign-in:office-people': () => peopleOutcome(ports),
    'sign-in:office': ({ login }, window) => accounts.enter(window, signInToOffice(ports, login)),

    'account:current': async (_, window) => (await session(window)).account,
    'account:digest-for': async ({ realm }, window) => ({ ha1: (await session(window)).digestFor(realm) }),
    'account:colleagues': async (_, window) => (await session(window)).colleagues(),
    'account:sign-out': (_, window) => accounts.signOut(window),
    'window:open-another': async (_, window) => {
      ports.openWindow({ atOffice: (await session(window)).account.kind === 'office' });
    },
    'window:attention': ({ ringing, title }, window) => ports.attention(window, ringing, title),
  };
}

async function peopleOutcome(ports: SignInPorts): Promise<OfficePeopleOutcome> {
  try {
    return { ok: true, people: await officePeople(ports) };
  } catch (error) {
    if (error instanceof SignInFailure) return { ok: false, error: error.error };
    throw error;
  }
}

/** A key that is present but undefined means the same as an absent one. */
function withoutUndefined(change: Readonly<{ [Key in keyof Preferences]?: Preferences[Key] | undefined }>) {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as Partial<Preferences>;
}
