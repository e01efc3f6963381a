import { startTransition, useEffect, useState } from 'react';
import type { StoreApi } from 'zustand';

/**
 * What a store says, drawn in small steps: `useStore` would draw all of it at once, and a call that is being set up
 * would wait meanwhile. What changes again before it was drawn is drawn once.
 */
export function useInterruptibleStore<State>(store: StoreApi<State>): State {
  const [shown, setShown] = useState(store.getState);
  useEffect(() => {
    const show = (): void => startTransition(() => setShown(store.getState));
    show();
    return store.subscribe(show);
  }, [store]);
  return shown;
}
