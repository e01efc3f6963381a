import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { createStore, type StoreApi } from 'zustand';
import { createPbxAccess } from './api/create-pbx-access.ts';
import { guardUnsent } from './api/guard-unsent.ts';
import { PbxAccessProvider } from './api/pbx-access.ts';
import { darkBoard } from './features/colleagues/lamps-context.ts';
import { type People, PeopleProvider } from './features/contacts/people-provider.tsx';
import { type DeskView, emptyDesk } from './desk/desk-view.ts';
import { NumberReadingProvider } from './features/numbers/number-reading-provider.tsx';
import { unreadStore } from './features/favourites/favourites-context.ts';
import { noLineYet, type OwnLine, OwnLineContext } from './features/own-line/own-line-context.ts';
import { PhonePage } from './features/phone/phone-page.tsx';
import { SoundProvider } from './features/sound/sound-provider.tsx';
import { PageLanguage } from './i18n/page-language.tsx';
import { startTranslations } from './i18n/start-translations.ts';
import type { NumberHabits } from './phone/number-habits.ts';
import type { PhoneView } from './phone/phone-view.ts';
import type { SoundView } from './phone/sound/sound-view.ts';
import type { ContactsView } from './stores/contacts-store.ts';
import { pageRoot } from './ui/page-root.ts';

/** What the screens show until the telephone itself, the larger part of the code, has arrived. */
const connecting = createStore<PhoneView>(() => ({
  registration: { state: 'connecting' },
  calls: [],
}));
const nobodyYet: People = {
  lamps: darkBoard,
  freeWatch: undefined,
  contacts: createStore<ContactsView>(() => ({ state: 'loading' })),
  favourites: unreadStore,
};
const emptyDeskStore = createStore<DeskView>(() => emptyDesk);

const { communicator } = window;
const [account, preferences] = await Promise.all([
  communicator.account.current(),
  communicator.preferences.get(),
]);
await startTranslations(preferences.language);

const pbx = createPbxAccess(communicator.api, account);
if (pbx) guardUnsent(pbx, window);
const root = createRoot(pageRoot());
const show = (
  phone: StoreApi<PhoneView>,
  people: People,
  desk: StoreApi<DeskView>,
  sound?: StoreApi<SoundView>,
  habits?: StoreApi<NumberHabits | undefined>,
  ownLine: OwnLine = noLineYet,
) =>
  root.render(
    <PageLanguage>
      <PbxAccessProvider value={pbx}>
        <NumberReadingProvider habits={habits}>
          <PeopleProvider people={people}>
            <OwnLineContext value={ownLine}>
              <SoundProvider sound={sound}>
                <PhonePage
                  communicator={communicator}
                  account={account}
                  preferences={preferences}
                  phone={phone}
                  desk={desk}
                />
              </SoundProvider>
            </OwnLineContext>
          </PeopleProvider>
        </NumberReadingProvider>
      </PbxAccessProvider>
    </PageLanguage>,
  );
show(connecting, nobodyYet, emptyDeskStore);

const { startPhone } = await import('./start-phone.ts');
const phone = startPhone(communicator, account, preferences, pbx);
show(
  phone.store,
  { ...phone.people, lamps: phone.lamps },
  phone.desk,
  phone.sound,
  phone.habits,
  phone.ownLine,
);
