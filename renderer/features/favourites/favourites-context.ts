import { createContext } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type FavouritesView, unreadFavourites } from '../../stores/favourites-view.ts';

export const unreadStore: StoreApi<FavouritesView> = createStore(() => unreadFavourites);

/** The account's favourites; unread until the phone has started. */
export const FavouritesContext = createContext(unreadStore);
