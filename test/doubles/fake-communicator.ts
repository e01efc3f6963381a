import type { Colleague } from '../../pbx/contract/session.ts';
import type {
  Account,
  OfficePeopleOutcome,
  SignInMemory,
  SignInOutcome,
} from '../../preload/contract/account.ts';
import type {
  Communicator,
  ContactsBridge,
  FavouritesBridge,
  PbxBridge,
} from '../../preload/contract/communicator.ts';
import type { Preferences } from '../../preload/contract/preferences.ts';
import type { GlobalShortcutName } from '../../preload/contract/shortcuts.ts';
import { noted } from './noted-actions.ts';

/** What the main process would answer. A promise that never settles is a question still under way. */
export interface FakeAnswers {
  readonly preferences: Preferences;
  readonly memory: SignInMemory;
  readonly signIn: Promise<SignInOutcome>;
  readonly officePeople: Promise<OfficePeopleOutcome>;
  readonly account: Account;
  readonly api: PbxBridge;
  readonly contacts: ContactsBridge;
  readonly favourites: FavouritesBridge;
  readonly colleagues: () => Promise<Colleague[]>;
  readonly refusedShortcuts?: GlobalShortcutName[];
  /** In the app unless told otherwise. */
  readonly surface?: Communicator['surface'];
}

/** A main process that answers what it was told to, remembers preferences and does nothing else. */
export function fakeCommunicator(answers: FakeAnswers): Communicator {
  let preferences = answers.preferences;
  const listeners = new Set<(preferences: Preferences) => void>();
  return {
    surface: answers.surface ?? 'app',
    app: { info: async () => ({ version: '0.1.0', platform: 'linux' }) },
    preferences: {
      get: async () => preferences,
      set: async (change) => {
        preferences = { ...preferences, ...change };
        for (const listener of listeners) listener(preferences);
        return preferences;
      },
      onChange: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    signIn: {
      memory: async () => answers.memory,
      pbx: () => answers.signIn,
      sipAccount: () => answers.signIn,
      officePeople: () => answers.officePeople,
      office: () => answers.signIn,
      invitation: () => answers.signIn,
      newPassword: () => answers.signIn,
      leave: async () => noted('leave')(),
    },
    account: {
      current: async () => answers.account,
      digestFor: async () => '0'.repeat(32),
      colleagues: answers.colleagues,
      changePassword: async () => ({ ok: true }),
      signOut: async () => noted('signOut')(),
    },
    api: answers.api,
    contacts: answers.contacts,
    favourites: answers.favourites,
    diagnostics: { save: async () => true },
    window: { openAnother: async () => noted('openAnother')(), rest: async () => noted('rest')() },
    phone: { report: async () => undefined, onCommand: () => () => undefined },
    desktop: {
      facts: async () => ({
        platform: 'linux',
        hasTray: true,
        hasNotificationButtons: true,
        skipsFirstRun: false,
      }),
      inform: async (title) => noted('inform')(title),
      refusedShortcuts: async () => answers.refusedShortcuts ?? [],
    },
    incoming: {
      current: async () => [],
      onChange: () => () => undefined,
      answer: async () => noted('answer')(),
      decline: async () => noted('decline')(),
      open: async () => noted('open')(),
    },
    system: { onResumed: () => () => undefined, onNetworkChanged: () => () => undefined },
  };
}
