import type { Favourites } from '../../preload/contract/favourites.ts';
import type { FavouritesBridge } from '../../preload/contract/communicator.ts';

export interface FakeFavourites extends FavouritesBridge {
  /** What is kept now. */
  readonly kept: Favourites;
  /** The next changes cannot be kept. */
  refuse(): void;
  /** As another window does. */
  changeElsewhere(favourites: Favourites): void;
}

/** Whom Anna of the demo office calls all day. */
export const demoFavourites: Favourites = [
  { name: 'Иван Петров', number: '102' },
  { name: 'Мария Королёва', number: '103' },
  { name: 'Отдел продаж', number: '200' },
  { name: 'ООО «Строительные технологии Поволжья»', number: '+78435558090' },
  { name: 'Дмитрий Жуков', number: '106' },
];

/** Favourites in memory. */
export function fakeFavourites(start: Favourites = []): FakeFavourites {
  let kept = start;
  let refuses = false;
  const listeners = new Set<() => void>();
  const become = (next: Favourites): void => {
    kept = next;
    for (const tell of listeners) tell();
  };
  return {
    get kept() {
      return kept;
    },
    refuse: () => {
      refuses = true;
    },
    changeElsewhere: become,
    list: async () => kept,
    keep: async (favourites) => {
      if (refuses) throw new Error('The disk is full');
      become(favourites);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
