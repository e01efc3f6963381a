import type { ParkedCall } from '../contract/live-call.ts';
import { bookValue } from '../routing/book.ts';
import { LONGEST_PARKED_SECONDS } from '../routing/features/parking.ts';
import type { RoutingState } from '../routing/routing-state.ts';

/** What waits in the parking places, by place. */
export const parkedCalls = (state: RoutingState): readonly ParkedCall[] =>
  Object.entries(state.parked)
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .flatMap(([slot, id]) => {
      const call = bookValue(state.calls, id);
      if (call?.stage.stage !== 'parked') return [];
      const returnsAt = call.timers.parked ?? 0;
      return [
        {
          slot,
          dial: `${state.settings.options.codes.park}${slot}`,
          caller: call.subject.party,
          parkedBy: call.stage.parker,
          since: returnsAt - LONGEST_PARKED_SECONDS * 1000,
          returnsAt,
        },
      ];
    });
