import { useCallback, useContext, useSyncExternalStore } from 'react';
import type { Lamp } from '../../phone/lamps/lamp.ts';
import { LampsContext } from './lamps-context.ts';

/** One lamp: whoever shows it is drawn again when it changes, and nobody else is. */
export function useLamp(extension: string): Lamp {
  const board = useContext(LampsContext);
  const subscribe = useCallback((draw: () => void) => board.subscribe(extension, draw), [board, extension]);
  return useSyncExternalStore(subscribe, () => board.of(extension));
}
