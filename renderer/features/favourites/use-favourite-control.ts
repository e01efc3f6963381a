import { useMemo } from 'react';
import type { FavouriteControl } from '../colleagues/colleague-actions.ts';
import { useFavourites } from './use-favourites.ts';

/** The stars beside colleagues; the same object for as long as the same people have them. */
export function useFavouriteControl(): FavouriteControl | undefined {
  const { list, toggle, isFull } = useFavourites();
  return useMemo(
    () =>
      list &&
      toggle && {
        chosen: new Set(list.map(({ number }) => number)),
        isFull,
        toggle: ({ name, extension }) => toggle({ name, number: extension }),
      },
    [list, toggle, isFull],
  );
}
