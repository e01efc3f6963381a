import type { LegOutcome } from '../../contract/call-record.ts';
import type { HangUpCause, LegId } from '../../engine/port.ts';
import type { CallDraft } from '../call/call.ts';
import type { Leg } from '../call/leg.ts';
import { rowOf } from '../call/row-of.ts';
import { cancelTimer } from './timers.ts';
import type { Turn } from './turn.ts';

/** A leg belongs to this call from now on. */
export const adopt = (turn: Turn, call: CallDraft, leg: Leg): void => {
  const isNew = turn.legs.get(leg.id) === undefined;
  turn.legs.set(leg.id, call.id);
  if (turn.outside.get(leg.id) !== undefined) turn.outside.set(leg.id, call.id);
  if (leg.employee === null) return;
  turn.touched.add(leg.employee);
  if (isNew) turn.people.set(leg.employee, [...(turn.people.get(leg.employee) ?? []), leg.id]);
};

/** The next name of a leg that this call dials. */
export const nameLeg = (turn: Turn, call: CallDraft): LegId => {
  do call.dialledLegs += 1;
  while (turn.legs.get(`${call.origin}/${call.dialledLegs}`) !== undefined);
  return `${call.origin}/${call.dialledLegs}`;
};

/** Tells a leg to end. What the history says of it is `outcome`, unless it talked. */
export const hangUp = (
  turn: Turn,
  call: CallDraft,
  leg: Leg,
  cause: HangUpCause,
  outcome: LegOutcome = 'cancelled',
): void => {
  note(turn, call, leg, outcome);
  call.leaving = [...call.leaving, leg.id];
  turn.command({ type: 'hang-up', leg: leg.id, cause });
};

/** The leg takes no more part, whether it ended or was told to. */
export const note = (turn: Turn, call: CallDraft, leg: Leg, outcome: LegOutcome): void => {
  release(turn, leg);
  if (call.talkRecorded?.leg === leg.id) call.talkRecorded = null;
  const row = rowOf(leg, turn.at, outcome);
  if (row) call.story = { ...call.story, legs: [...call.story.legs, row] };
};

const release = (turn: Turn, leg: Leg): void => {
  if (leg.employee === null) return;
  const others = (turn.people.get(leg.employee) ?? []).filter((id) => id !== leg.id);
  turn.touched.add(leg.employee);
  if (others.length > 0) turn.people.set(leg.employee, others);
  else {
    turn.people.delete(leg.employee);
    turn.freed.add(leg.employee);
  }
};

/** The engine says that a leg is no more. */
export const forget = (turn: Turn, leg: LegId): void => {
  const call = turn.callOf(leg);
  if (call) call.leaving = call.leaving.filter((id) => id !== leg);
  if (turn.legs.get(leg) !== undefined) turn.legs.delete(leg);
  if (turn.outside.get(leg) !== undefined) turn.outside.delete(leg);
  if (call?.leaving.length === 0 && call.recordings.length === 0) cancelTimer(turn, call, 'closing');
};
