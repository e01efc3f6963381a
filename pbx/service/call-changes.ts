import type { CompanyEvent } from '../contract/company-event.ts';
import { bookValue, changedKeys } from '../routing/book.ts';
import { legsOf } from '../routing/call/legs-of.ts';
import type { RoutingState } from '../routing/routing-state.ts';
import { newlyOngoing } from './ongoing-calls.ts';
import { roomCalls } from './room-calls.ts';
import { parkedCalls } from './parked-calls.ts';

/** What clients are told of calls that go on, from the states before and after something has happened. */
export const callChanges = (
  before: RoutingState,
  after: RoutingState,
  at: number,
): readonly CompanyEvent[] => [
  ...newlyOngoing(before, after, at).map((call): CompanyEvent => ({ type: 'call-started', call })),
  ...recordingChanges(before, after),
  ...parkingChanges(before, after),
  ...conferenceChanges(before, after),
];

const recordingChanges = (before: RoutingState, after: RoutingState): readonly CompanyEvent[] =>
  changedKeys(before.calls, after.calls).flatMap((id) => recordingChange(before, after, id));

const recordingChange = (before: RoutingState, after: RoutingState, id: string): readonly CompanyEvent[] => {
  const [was, is] = [bookValue(before.calls, id), bookValue(after.calls, id)];
  if (!is) return [];
  const recorded = is.talkRecorded !== null;
  if (recorded === (was !== undefined && was.talkRecorded !== null)) return [];
  const employees = legsOf(is).flatMap(({ employee }) => employee ?? []);
  return [{ type: 'call-recording', call: id, employees, recorded }];
};

const conferenceChanges = (before: RoutingState, after: RoutingState): readonly CompanyEvent[] =>
  changedRooms(before, after).map((room) => {
    const people = [...roomCalls(before, room), ...roomCalls(after, room)];
    const employees = [...new Set(people.flatMap(({ subject }) => subject.employee ?? []))];
    return { type: 'conference-changed', employees };
  });

const changedRooms = ({ rooms: was }: RoutingState, { rooms: is }: RoutingState): readonly string[] =>
  was === is
    ? []
    : [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((room) => was[room] !== is[room]);

const parkingChanges = (before: RoutingState, after: RoutingState): readonly CompanyEvent[] =>
  before.parked === after.parked ? [] : [{ type: 'parked-calls', calls: [...parkedCalls(after)] }];
