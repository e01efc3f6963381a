import { defaultPreferences } from '../../../main/settings/default-preferences.ts';
import type { SignInMemory } from '../../../preload/contract/account.ts';
import type { Preferences } from '../../../preload/contract/preferences.ts';
import { demoAccount, demoColleagues, demoOfficePeople } from '../../doubles/demo-office.ts';
import { demoCalls, demoProfile } from '../../doubles/demo-history.ts';
import { fakePbxBridge } from '../../doubles/fake-pbx-bridge.ts';
import { fakeContacts } from '../../doubles/fake-contacts.ts';
import { demoFavourites, fakeFavourites } from '../../doubles/fake-favourites.ts';
import type { FakeAnswers } from '../../doubles/fake-communicator.ts';

/** A computer on which nobody has signed in yet. */
export const emptyMemory: SignInMemory = {
  vault: 'keychain',
  mode: 'pbx',
  address: '',
  login: '',
  server: '',
  uri: '',
};

/** What the main process answers when a story says nothing else. */
export function storyAnswers(language: Preferences['language']): FakeAnswers {
  return {
    preferences: { ...defaultPreferences, language, firstRunDone: true },
    memory: emptyMemory,
    signIn: new Promise(() => undefined),
    officePeople: Promise.resolve({ ok: true, people: demoOfficePeople }),
    account: demoAccount,
    api: fakePbxBridge({
      'GET /v1/me': () => demoProfile,
      'GET /v1/calls': () => ({ calls: demoCalls, next: null }),
    }),
    contacts: fakeContacts(),
    favourites: fakeFavourites(demoFavourites),
    colleagues: () => Promise.resolve(demoColleagues),
  };
}
