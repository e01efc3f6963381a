import { createContext } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ContactsView } from '../../stores/contacts-store.ts';

/** The account's contacts; being read until the phone has started. */
export const ContactsContext = createContext<StoreApi<ContactsView>>(
  createStore<ContactsView>(() => ({ state: 'loading' })),
);
