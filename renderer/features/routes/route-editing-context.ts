import { createContext, use } from 'react';
import type { Replay } from './use-replay.ts';
import type { ShownRoute } from './use-route.ts';
import type { RouteActions } from './use-route-actions.ts';

export interface RouteEditing {
  readonly route: ShownRoute;
  readonly actions: RouteActions;
  readonly replay: Replay;
}

export const RouteEditingContext = createContext<RouteEditing | undefined>(undefined);

/** The route that is edited. Throws outside of its screen. */
export function useRouteEditing(): RouteEditing {
  const editing = use(RouteEditingContext);
  if (!editing) throw new Error('There is no route here.');
  return editing;
}
