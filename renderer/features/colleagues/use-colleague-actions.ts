import { useMemo, useRef } from 'react';
import type { ColleagueActions } from './colleague-actions.ts';

/**
 * The same actions for as long as the same ones are possible: what they do may be new with every drawing, but a
 * row is drawn again only when something comes or goes.
 */
export function useColleagueActions(actions: ColleagueActions): ColleagueActions {
  const current = useRef(actions);
  current.current = actions;
  const { freeWatch, favourites } = actions;
  const may = { call: !!actions.call, transfer: !!actions.transfer, pickUp: !!actions.pickUp };

  return useMemo(
    () => ({
      ...(may.call && { call: (target: string) => current.current.call?.(target) }),
      ...(may.transfer && { transfer: (target: string) => current.current.transfer?.(target) }),
      ...(may.pickUp && { pickUp: (target: string) => current.current.pickUp?.(target) }),
      freeWatch,
      favourites,
    }),
    [may.call, may.transfer, may.pickUp, freeWatch, favourites],
  );
}
