import { use } from 'react';
import { useStore } from 'zustand';
import type { FavouritesView } from '../../stores/favourites-view.ts';
import { FavouritesContext } from './favourites-context.ts';

/** Whom the person calls often, and what can be changed about that. */
export function useFavourites(): FavouritesView {
  return useStore(use(FavouritesContext));
}
