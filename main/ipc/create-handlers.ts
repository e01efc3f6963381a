import type { OfficePeopleOutcome } from '../../preload/contract/account.ts';
import type { AppInfo } from '../../preload/contract/channels.ts';
import type { DesktopFacts } from '../../preload/contract/desktop-facts.ts';
import type { IncomingCall } from '../../preload/contract/incoming-call.ts';
import type { Preferences } from '../../preload/contract/preferences.ts';
import type { GlobalShortcutName } from '../../preload/contract/shortcuts.ts';
import { changePassword } from '../account/change-password.ts';
import type { SignInPorts } from '../account/sign-in.ts';
import { signInByInvitation } from '../account/sign-in-by-invitation.ts';
import { saveDiagnostics } from '../diagnostics/save-diagnostics.ts';
import { SignInFailure } from '../account/sign-in-failure.ts';
import { officePeople, signInToOffice } from '../account/sign-in-to-office.ts';
import { signInToPbx } from '../account/sign-in-to-pbx.ts';
import { signInToSipAccount } from '../account/sign-in-to-sip-account.ts';
import type { WindowAccounts } from '../account/window-accounts.ts';
import type { Phones } from '../desktop/phones.ts';
import { saveMadeFile } from '../files/save-made-file.ts';
import type { Log } from '../log/log.ts';
import { answerPbxRequest } from '../pbx-api/answer-pbx-request.ts';
import { saveFile } from '../pbx-api/save-file.ts';
import { SOUND_FOLDER } from '../pbx-api/serve-sound.ts';
import type { SoundKeys } from '../pbx-api/sound-keys.ts';
import type { CredentialVault } from '../secrets/credential-vault.ts';
import type { PreferencesControl } from '../settings/preferences-control.ts';
import { type FavouritesPorts, favouritesHandlers } from '../favourites/favourites-handlers.ts';
import { type ContactHandlerPorts, contactHandlers } from '../contacts/contact-handlers.ts';
import type { ChannelHandlers, WindowId } from './channel-handlers.ts';

export interface HandlerPorts extends SignInPorts {
  readonly app: AppInfo;
  readonly accounts: WindowAccounts;
  readonly vault: () => Promise<CredentialVault>;
  readonly preferences: PreferencesControl;
  readonly contacts: ContactHandlerPorts;
  readonly favourites: FavouritesPorts;
  readonly log: Log;
  readonly soundKeys: SoundKeys;
  /** Where a file is to be saved; undefined: nowhere. */
  readonly choosePlace: (window: WindowId, name: string) => Promise<string | undefined>;
  readonly freeMemory: () => void;
  readonly openWindow: (start: { readonly atOffice: boolean }) => void;
  readonly phones: Pick<Phones, 'report'>;
  /** The calls that ring, as their window shows them, and what is done with one there. */
  readonly incoming: {
    current(): readonly IncomingCall[];
    answer(key: string): void;
    decline(key: string): void;
    open(key: string): void;
  };
  readonly desktop: {
    facts(): DesktopFacts;
    refusedShortcuts(): readonly GlobalShortcutName[];
    inform(title: string, body: string): void;
  };
}

/** What each channel does, in terms of the ports. */
export function createHandlers(ports: HandlerPorts): ChannelHandlers {
  const { accounts, settings } = ports;
  const session = async (window: WindowId) => (await accounts.signedIn(window)).session;

  return {
    ...contactHandlers(ports.contacts),
    ...favouritesHandlers(ports.favourites),
    'app:info': () => ports.app,
    'preferences:get': () => ports.preferences.current,
    'preferences:set': (change) => ports.preferences.change(withoutUndefined(change)),

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
        ...(account.state === 'password-due' && { passwordDue: account.awaiting.passwordDue }),
      };
    },
    'sign-in:pbx': (request, window) => accounts.enter(window, signInToPbx(ports, request)),
    'sign-in:sip-account': (request, window) => accounts.enter(window, signInToSipAccount(ports, request)),
    'sign-in:office-people': () => peopleOutcome(ports),
    'sign-in:office': ({ login }, window) => accounts.enter(window, signInToOffice(ports, login)),
    'sign-in:invitation': (request, window) => accounts.enter(window, signInByInvitation(ports, request)),
    'sign-in:new-password': ({ password }, window) => accounts.choosePassword(window, password),
    'sign-in:leave': (_, window) => accounts.signOut(window),

    'account:current': async (_, window) => (await session(window)).account,
    'account:digest-for': async ({ realm }, window) => ({ ha1: (await session(window)).digestFor(realm) }),
    'account:colleagues': async (_, window) => (await session(window)).colleagues(),
    'account:change-password': async (change, window) =>
      changePassword(ports.remembered, await accounts.signedIn(window), change),
    'account:sign-out': (_, window) => accounts.signOut(window),

    'pbx:request': async (request, window) => answerPbxRequest((await session(window)).pbx, request),
    'pbx:sounds': (_, window) => SOUND_FOLDER + ports.soundKeys.keyOf(window),
    'pbx:save': async (file, window) => {
      const choosePlace = (name: string) => ports.choosePlace(window, name);
      return saveFile({ log: ports.log, choosePlace }, (await session(window)).pbx, file);
    },

    'file:save': (file, window) => {
      const choosePlace = (name: string) => ports.choosePlace(window, name);
      return saveMadeFile({ log: ports.log, choosePlace }, file);
    },
    'diagnostics:save': async (diagnostics, window) => {
      const choosePlace = (name: string) => ports.choosePlace(window, name);
      return { saved: await saveDiagnostics({ app: ports.app, choosePlace, now: new Date() }, diagnostics) };
    },
    'window:open-another': async (_, window) => {
      ports.openWindow({ atOffice: (await session(window)).account.kind === 'office' });
    },
    'window:rest': () => ports.freeMemory(),
    'phone:report': (report, window) => ports.phones.report(window, report),
    'desktop:inform': ({ title, body }) => ports.desktop.inform(title, body),
    'shortcuts:refused': () => [...ports.desktop.refusedShortcuts()],
    'desktop:facts': () => ports.desktop.facts(),

    'incoming:current': () => [...ports.incoming.current()],
    'incoming:answer': ({ key }) => ports.incoming.answer(key),
    'incoming:decline': ({ key }) => ports.incoming.decline(key),
    'incoming:open': ({ key }) => ports.incoming.open(key),
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
