import type { StoreApi } from 'zustand/vanilla';
import { ExtensionPresences } from '../pbx/contract/extension-presence.ts';
import type { Colleague } from '../pbx/contract/session.ts';
import type { Account } from '../preload/contract/account.ts';
import type { Communicator } from '../preload/contract/communicator.ts';
import { colleaguesOfContacts } from './phone/lamps/colleagues-of-contacts.ts';
import type { ExtensionStates } from './phone/lamps/extension-states.ts';
import { loadNumberPlan } from './phone/load-number-plan.ts';
import type { NumberHabits } from './phone/number-habits.ts';
import type { CallParty } from './phone/phone-view.ts';
import { isShortNumber } from './phone/short-number.ts';
import { createFavouritesStore } from './stores/favourites-store.ts';
import type { FavouritesView } from './stores/favourites-view.ts';
import { type ContactsView, createContactsStore } from './stores/contacts-store.ts';
import { createEventExtensionStates } from './stores/event-extension-states.ts';
import { createFreeWatchStore, type FreeWatchStore } from './stores/free-watch-store.ts';
import type { LampSwitchboard } from './stores/lamp-board.ts';
import { createPartyNames, type PartyNames } from './stores/party-names.ts';

export interface RunningPeople {
  readonly names: PartyNames;
  readonly contacts: StoreApi<ContactsView>;
  readonly favourites: StoreApi<FavouritesView>;
  readonly freeWatch: FreeWatchStore;
  /** For contacts of strangers who call. */
  readonly keeping: { readonly bridge: Communicator['contacts']; nameOf: PartyNames['nameOf'] };
  stop(): void;
}

export interface PeopleParts {
  readonly communicator: Communicator;
  readonly account: Account;
  readonly lamps: LampSwitchboard;
  readonly habits: StoreApi<NumberHabits | undefined>;
  /** Lamps by SIP, where the PBX has no events for us. */
  readonly sipStates: ExtensionStates;
  readonly notify: (free: CallParty) => void;
}

/** Constructs what the phone knows of people: lamps, contacts, names, and who is waited for. */
export function startPeople({
  communicator,
  account,
  lamps,
  habits,
  sipStates,
  notify,
}: PeopleParts): RunningPeople {
  const names = createPartyNames();
  const favourites = createFavouritesStore({
    bridge: communicator.favourites,
    nameOf: names.nameOf,
    keyOf: names.keyOf,
  });
  names.onChange(favourites.renamed);
  const contacts = createContactsStore(communicator.contacts);
  contacts.store.subscribe((view) => {
    if (view.state === 'ready') names.setContacts(view.contacts.map(partyOf));
  });
  const forgetHabits = habits.subscribe((known) => names.setReading({ habits: known }));
  let stopped = false;
  let states: ExtensionStates | undefined;
  let directory: readonly Colleague[] = [];
  // A PBX without a directory has lamps for whom one keeps; the public network tells nothing of its telephones.
  const kept = (): readonly string[] => {
    if (hasApi(account)) return [];
    const view = contacts.store.getState();
    const known = view.state === 'ready' ? colleaguesOfContacts(view.contacts, account.me.extension) : [];
    const { list = [] } = favourites.store.getState();
    return [
      ...known.map(({ extension }) => extension),
      ...list.map(({ number }) => number).filter(isShortNumber),
    ];
  };
  const watchLamps = (): void =>
    states?.watch([...new Set([...telephones(directory, account.me.extension), ...kept()])]);
  if (!hasApi(account)) {
    favourites.store.subscribe(watchLamps);
    contacts.store.subscribe(watchLamps);
  }
  void communicator.account
    .colleagues()
    .catch(() => [])
    .then((colleagues) => {
      if (stopped) return;
      names.setColleagues(colleagues.map(colleagueParty));
      states = hasApi(account) ? byEvents(communicator, colleagues) : sipStates;
      states.start(lamps.set);
      directory = colleagues;
      watchLamps();
    });
  void loadNumberPlan().then(
    (plan) => names.setReading({ plan }),
    () => undefined,
  );
  return {
    names,
    contacts: contacts.store,
    favourites: favourites.store,
    keeping: { bridge: communicator.contacts, nameOf: names.nameOf },
    freeWatch: createFreeWatchStore(lamps, notify),
    stop: () => {
      stopped = true;
      contacts.stop();
      forgetHabits();
      favourites.stop();
      states?.stop();
    },
  };
}

/** Ours, and not the outside caller of the demo office. */
const hasApi = ({ kind, me }: Account): boolean => kind !== 'sip-account' && me.role !== 'outside-caller';

/** Departments and services have no telephone of their own. */
const telephones = (colleagues: readonly Colleague[], own: string): readonly string[] =>
  colleagues.flatMap(({ kind, extension }) => (kind === 'employee' && extension !== own ? [extension] : []));

const colleagueParty = ({ name, extension, login }: Colleague) => ({
  name,
  numbers: login ? [extension, login] : [extension],
});

const partyOf = ({ name, numbers }: { name: string; numbers: readonly { number: string }[] }) => ({
  name,
  numbers: numbers.map(({ number }) => number),
});

function byEvents({ api }: Communicator, colleagues: readonly Colleague[]): ExtensionStates {
  const extensions = new Map(colleagues.map(({ id, extension }) => [id, extension]));
  return createEventExtensionStates({
    extensionOf: (employee) => extensions.get(employee),
    async read() {
      const reply = await api.request({ method: 'GET', path: '/v1/extension-states' });
      return reply.outcome === 'answered' && reply.status === 200 ? ExtensionPresences.parse(reply.body) : [];
    },
    onNews: (listener) =>
      api.onNews((news) => {
        if (news.type === 'extension-state' || news.type === 'ready' || news.type === 'lost') listener(news);
      }),
  });
}
