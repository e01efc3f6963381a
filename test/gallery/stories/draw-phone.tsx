import { createStore } from 'zustand';
import { type DeskView, emptyDesk } from '../../../renderer/desk/desk-view.ts';
import { PeopleProvider } from '../../../renderer/features/contacts/people-provider.tsx';
import { OwnLineContext } from '../../../renderer/features/own-line/own-line-context.ts';
import { PhonePage } from '../../../renderer/features/phone/phone-page.tsx';
import type { Lamp } from '../../../renderer/phone/lamps/lamp.ts';
import type { MessagesWaiting } from '../../../renderer/phone/messages-waiting.ts';
import type { JournalCall } from '../../../renderer/stores/call-journal.ts';
import { createContactsStore } from '../../../renderer/stores/contacts-store.ts';
import { createFavouritesStore } from '../../../renderer/stores/favourites-store.ts';
import { createPartyNames } from '../../../renderer/stores/party-names.ts';
import { createFreeWatchStore } from '../../../renderer/stores/free-watch-store.ts';
import type { CallParty, PhoneView } from '../../../renderer/phone/phone-view.ts';
import { demoColleagues } from '../../doubles/demo-office.ts';
import { demoContacts } from '../../doubles/fake-contacts.ts';
import { type FakeAnswers, fakeCommunicator } from '../../doubles/fake-communicator.ts';
import { noted } from '../../doubles/noted-actions.ts';
import { demoLamps, lampBoardOf } from './demo-lamps.ts';

export interface Surroundings {
  readonly lamps?: Readonly<Record<string, Lamp>>;
  readonly desk?: Partial<DeskView>;
  /** A colleague who is waited for; one who has become free. */
  readonly waitsFor?: CallParty;
  readonly isFree?: CallParty;
  /** What a plain SIP account knows by its line alone. */
  readonly ownLine?: { readonly journal?: readonly JournalCall[]; readonly mailbox?: MessagesWaiting };
}

function demoNames() {
  const names = createPartyNames();
  names.setColleagues(demoColleagues.map(({ name, extension }) => ({ name, numbers: [extension] })));
  names.setContacts(
    demoContacts.map(({ name, numbers }) => ({ name, numbers: numbers.map(({ number }) => number) })),
  );
  return names;
}

/** The phone page over a telephone and surroundings that stay as they are. */
export function drawPhone(
  view: PhoneView,
  { lamps = demoLamps, desk = {}, waitsFor, isFree, ownLine = {} }: Surroundings = {},
) {
  const phone = createStore(() => view);
  const around = createStore<DeskView>(() => ({ ...emptyDesk, setStatus: noted('setStatus'), ...desk }));
  const board = lampBoardOf(lamps);
  const freeWatch = createFreeWatchStore(board, noted('tell'));
  if (waitsFor) freeWatch.toggle(waitsFor);
  if (isFree) freeWatch.store.setState({ free: isFree });
  const line = {
    journal: createStore(() => ownLine.journal ?? []),
    mailbox: createStore(() => ownLine.mailbox),
  };
  return (answers: FakeAnswers) => (
    <OwnLineContext value={line}>
      <PeopleProvider
        people={{
          lamps: board,
          freeWatch,
          contacts: createContactsStore(answers.contacts).store,
          favourites: createFavouritesStore({
            bridge: answers.favourites,
            nameOf: () => undefined,
            keyOf: (number) => number,
          }).store,
          keeping: { bridge: answers.contacts, nameOf: demoNames().nameOf },
        }}
      >
        <PhonePage
          communicator={fakeCommunicator(answers)}
          account={answers.account}
          preferences={answers.preferences}
          phone={phone}
          desk={around}
        />
      </PeopleProvider>
    </OwnLineContext>
  );
}
