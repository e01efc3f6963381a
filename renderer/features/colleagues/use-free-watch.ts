import { use, useMemo, useSyncExternalStore } from 'react';
import type { FreeWatchControl } from './colleague-actions.ts';
import { FreeWatchContext } from './free-watch-context.ts';

/** Who is waited for, and the switch of it; undefined until the phone has started. */
export function useFreeWatch(): FreeWatchControl | undefined {
  const watch = use(FreeWatchContext);
  const watched = useSyncExternalStore(
    watch ? watch.store.subscribe : never,
    () => watch?.store.getState().watched,
  );
  return useMemo(
    () =>
      watch && watched
        ? { watched, toggle: ({ name, extension }) => watch.toggle({ name, number: extension }) }
        : undefined,
    [watch, watched],
  );
}

const never = () => () => undefined;
