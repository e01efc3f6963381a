import type { CallParty } from '../phone/phone-view.ts';

/** Favourites as screens see them. What is impossible is absent: all of it until they have been read. */
export interface FavouritesView {
  /** In the person's order, with the names that are known now. Undefined until they have been read. */
  readonly list: readonly CallParty[] | undefined;
  /** The last change could not be kept, and was taken back. */
  readonly isUnsaved: boolean;
  readonly has: (number: string) => boolean;
  /** Adds somebody, unless it `isFull`, or takes them out. */
  readonly toggle?: (party: CallParty) => void;
  readonly isFull: boolean;
  /** To a place from 0. */
  readonly move?: (number: string, place: number) => void;
  readonly drop?: (number: string, side: 'before' | 'after', other: string) => void;
}

export const unreadFavourites: FavouritesView = {
  list: undefined,
  isUnsaved: false,
  isFull: false,
  has: () => false,
};
