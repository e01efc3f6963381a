import { createStore, type StoreApi } from 'zustand/vanilla';
import { isFreeAtLast } from '../phone/lamps/free-watch.ts';
import type { CallParty } from '../phone/phone-view.ts';
import type { LampSwitchboard } from './lamp-board.ts';

interface FreeWatchView {
  /** Short numbers of those who are waited for. */
  readonly watched: ReadonlySet<string>;
  /** Who became free last, until it is dismissed. */
  readonly free: CallParty | undefined;
}

export interface FreeWatchStore {
  readonly store: StoreApi<FreeWatchView>;
  /** Begins to wait for somebody, or no longer does. */
  toggle(colleague: CallParty): void;
  dismiss(): void;
}

/** Waits for colleagues until they are free, tells of each once, on the screen and to `notify`. */
export function createFreeWatchStore(
  lamps: Pick<LampSwitchboard, 'onChange'>,
  notify: (colleague: CallParty) => void,
): FreeWatchStore {
  const awaited = new Map<string, CallParty>();
  const store = createStore<FreeWatchView>(() => ({ watched: new Set(), free: undefined }));
  const show = (change: Partial<FreeWatchView> = {}) =>
    store.setState({ watched: new Set(awaited.keys()), ...change });

  lamps.onChange((extension, lamp) => {
    const colleague = awaited.get(extension);
    if (!colleague || !isFreeAtLast(lamp)) return;
    awaited.delete(extension);
    show({ free: colleague });
    notify(colleague);
  });

  return {
    store,
    toggle: (colleague) => {
      if (!awaited.delete(colleague.number)) awaited.set(colleague.number, colleague);
      show();
    },
    dismiss: () => show({ free: undefined }),
  };
}
