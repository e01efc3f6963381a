import { bookValues } from './book.ts';
import type { RoutingState } from './routing-state.ts';

/** The timers that a state counts on. `at`: epoch milliseconds. */
export const runningTimers = ({
  calls,
}: RoutingState): readonly { readonly timer: string; readonly at: number }[] =>
  bookValues(calls).flatMap(({ id, timers }) =>
    Object.entries(timers).map(([kind, at]) => ({ timer: `${kind} ${id}`, at })),
  );
