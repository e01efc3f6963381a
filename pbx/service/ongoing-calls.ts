import type { OngoingCall } from '../contract/company-event.ts';
import { bookKeys, bookValue } from '../routing/book.ts';
import type { RoutingState } from '../routing/routing-state.ts';

/** Calls that began between two states of a brain, and those that somebody else takes part in since. */
export const newlyOngoing = (
  before: RoutingState,
  after: RoutingState,
  at: number,
): readonly OngoingCall[] => {
  if (before.calls === after.calls && before.people === after.people) return [];
  const begun = bookKeys(after.calls).filter((id) => bookValue(before.calls, id) === undefined);
  const ids = new Set([...begun, ...joined(before, after)]);
  return [...ids].flatMap((id) => ongoing(after, id, at));
};

const joined = (before: RoutingState, after: RoutingState): readonly string[] =>
  bookKeys(after.people).flatMap((employee) => {
    const known = bookValue(before.people, employee);
    const legs = bookValue(after.people, employee) ?? [];
    return legs
      .filter((leg) => !known?.includes(leg))
      .map((leg) => bookValue(after.legs, leg))
      .filter((id) => id !== undefined);
  });

const ongoing = (state: RoutingState, id: string, at: number): readonly OngoingCall[] => {
  const call = bookValue(state.calls, id);
  if (!call) return [];
  const { direction, caller, dialled } = call.story;
  const takesPart = (employee: string): boolean =>
    (bookValue(state.people, employee) ?? []).some((leg) => bookValue(state.legs, leg) === id);
  const employees = bookKeys(state.people).filter(takesPart);
  return [{ id, direction, caller: { name: caller.name, number: caller.number }, dialled, employees, at }];
};
