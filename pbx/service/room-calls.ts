import { bookValue } from '../routing/book.ts';
import type { Call } from '../routing/call/call.ts';
import { ownValue } from '../routing/record.ts';
import type { RoutingState } from '../routing/routing-state.ts';

/** The calls whose subjects are in a conference, in the order in which they came. */
export const roomCalls = ({ rooms, calls }: RoutingState, room: string): readonly Call[] =>
  (ownValue(rooms, room) ?? []).flatMap((id) => bookValue(calls, id) ?? []);
