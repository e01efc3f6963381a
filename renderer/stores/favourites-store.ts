import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FavouritesBridge } from '../../preload/contract/communicator.ts';
import { type Favourites, MOST_FAVOURITES } from '../../preload/contract/favourites.ts';
import { type KeyOf, moved, placeBeside, toggled } from '../phone/favourites.ts';
import type { CallParty } from '../phone/phone-view.ts';
import { type FavouritesView, unreadFavourites } from './favourites-view.ts';

export interface FavouritesParts {
  readonly bridge: FavouritesBridge;
  /** The name that is known for a number now. */
  readonly nameOf: (number: string) => string | undefined;
  readonly keyOf: KeyOf;
}

export interface FavouritesStore {
  readonly store: StoreApi<FavouritesView>;
  /** Names are other than before. */
  renamed(): void;
  stop(): void;
}

/** The favourites of the account: a change is shown at once, and taken back when it could not be kept. */
export function createFavouritesStore({ bridge, nameOf, keyOf }: FavouritesParts): FavouritesStore {
  const store = createStore<FavouritesView>(() => unreadFavourites);
  let list: Favourites = [];
  let isRead = false;
  let saving = 0;
  let asked = 0;

  const draw = (isUnsaved = store.getState().isUnsaved): void => {
    if (!isRead) return;
    const keys = new Set(list.map(({ number }) => keyOf(number)));
    store.setState({
      list: list.map(({ name, number }) => ({ name: nameOf(number) ?? name, number })),
      isUnsaved,
      isFull: list.length >= MOST_FAVOURITES,
      has: (number) => keys.has(keyOf(number)),
      toggle: (party) => change(toggled(list, party, keyOf)),
      move: (number, place) => change(moved(list, number, place)),
      drop: (number, side, other) => change(moved(list, number, placeBeside(list, number, other, side))),
    });
  };

  /** What others have changed; what this window is about to keep is newer. */
  const read = (isUnsaved?: boolean): void => {
    const turn = ++asked;
    bridge.list().then(
      (kept) => {
        if (turn !== asked || saving > 0) return;
        list = kept;
        isRead = true;
        draw(isUnsaved);
      },
      () => undefined,
    );
  };

  const change = (next: readonly CallParty[]): void => {
    if (next.length > MOST_FAVOURITES) return;
    list = [...next];
    draw(false);
    saving += 1;
    bridge.keep(list).then(
      () => {
        saving -= 1;
        if (saving === 0) read();
      },
      () => {
        saving -= 1;
        if (saving === 0) read(true);
      },
    );
  };

  const leave = bridge.onChange(() => {
    if (saving === 0) read();
  });
  read();
  return {
    store,
    renamed: () => draw(),
    stop: () => {
      asked += 1;
      leave();
    },
  };
}
