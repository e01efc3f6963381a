import { useMemo } from 'react';
import type { Colleague } from '../../../pbx/contract/session.ts';
import { useFavourites } from './use-favourites.ts';

/** Those of the company who are favourites, in their order: they stand above the others in the directory. */
export function useFavouriteColleagues(everyone: readonly Colleague[]): readonly Colleague[] {
  const { list } = useFavourites();
  return useMemo(
    () => list?.flatMap(({ number }) => everyone.find(({ extension }) => extension === number) ?? []) ?? [],
    [list, everyone],
  );
}
