import { useCallback, useContext, useSyncExternalStore } from 'react';
import type { Lamp } from '../../phone/lamps/lamp.ts';
import { LampsContext } from '../colleagues/lamps-context.ts';

/** Several lamps: whoever shows them together is drawn again when the state of one changes. */
export function useLamps(extensions: readonly string[]): (extension: string) => Lamp {
  const board = useContext(LampsContext);
  const all = extensions.join(' ');
  const subscribe = useCallback(
    (draw: () => void) => {
      const ends = all.split(' ').map((extension) => board.subscribe(extension, draw));
      return () => {
        for (const end of ends) end();
      };
    },
    [board, all],
  );
  // Told as a text, which stays the same while the lamps do.
  useSyncExternalStore(subscribe, () => extensions.map((extension) => board.of(extension).state).join());
  return board.of;
}
