import type { ReactNode } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { FavouritesView } from '../../stores/favourites-view.ts';
import type { ContactsView } from '../../stores/contacts-store.ts';
import type { FreeWatchStore } from '../../stores/free-watch-store.ts';
import type { LampBoard } from '../../stores/lamp-board.ts';
import { FreeWatchContext } from '../colleagues/free-watch-context.ts';
import { LampsContext } from '../colleagues/lamps-context.ts';
import { FavouritesContext } from '../favourites/favourites-context.ts';
import { ContactsContext } from './contacts-context.ts';
import { type ContactKeeping, NewContactProvider } from './new-contact-provider.tsx';

/** What screens see of people besides the phone itself. */
export interface People {
  readonly lamps: LampBoard;
  readonly freeWatch: FreeWatchStore | undefined;
  readonly contacts: StoreApi<ContactsView>;
  readonly favourites: StoreApi<FavouritesView>;
  /** Absent until the phone has started. */
  readonly keeping?: ContactKeeping;
}

export function PeopleProvider({
  people,
  children,
}: {
  readonly people: People;
  readonly children: ReactNode;
}) {
  return (
    <LampsContext value={people.lamps}>
      <FreeWatchContext value={people.freeWatch}>
        <FavouritesContext value={people.favourites}>
          <ContactsContext value={people.contacts}>
            <NewContactProvider keeping={people.keeping}>{children}</NewContactProvider>
          </ContactsContext>
        </FavouritesContext>
      </FreeWatchContext>
    </LampsContext>
  );
}
