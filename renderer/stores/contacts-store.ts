import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContactList } from '../../preload/contract/contacts.ts';
import type { ContactsBridge } from '../../preload/contract/communicator.ts';

export type ContactsView =
  | { readonly state: 'loading' }
  | ({ readonly state: 'ready' } & ContactList)
  | { readonly state: 'failed'; readonly retry: () => void };

/** The contacts of the account, read again whenever they changed. The newest answer stands. */
export function createContactsStore(contacts: Pick<ContactsBridge, 'list' | 'onChange'>): {
  readonly store: StoreApi<ContactsView>;
  readonly stop: () => void;
} {
  const store = createStore<ContactsView>(() => ({ state: 'loading' }));
  let asked = 0;
  const read = (): void => {
    const turn = ++asked;
    contacts.list().then(
      (list) => {
        if (turn === asked) store.setState({ state: 'ready', ...list }, true);
      },
      () => {
        if (turn === asked) store.setState({ state: 'failed', retry: read }, true);
      },
    );
  };
  const leave = contacts.onChange(read);
  read();
  return {
    store,
    stop: () => {
      asked++;
      leave();
    },
  };
}
