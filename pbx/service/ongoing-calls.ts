import type { OngoingCall } from '../contract/company-event.ts';
import { bookValue, changedKeys } from '../routing/book.ts';
import { legsOf } from '../routing/call/legs-of.ts';
import type { RoutingState } from '../routing/routing-state.ts';

/** Calls that began between two states of a brain, and those that somebody else takes part in since. */
export const newlyOngoing = (
  before: RoutingState,
  after: RoutingState,
  at: number,
): readonly OngoingCall[] => {
  if (before.calls === after.calls && before.people === after.people) return [];
  const begun = changedKeys(before.calls, after.calls).filter(
    (id) => bookValue(before.calls, id) === undefined,
  );
  const ids = new Set([...begun, ...joined(before, after)]);
  return [...ids].flatMap((id) => ongoing(after, id, at));
};

const joined = (before: RoutingState, after: RoutingState): readonly string[] =>
  changedKeys(before.people, after.people).flatMap((employee) => {
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
  const employees = [...new Set(legsOf(call).flatMap(({ employee }) => employee ?? []))];
  return [{ id, direction, caller: { name: caller.name, number: caller.number }, dialled, employees, at }];
};
