/**
 * Calls of a service that is gone, from what it noted with their legs.
 *
 *   Noted as                     Next
 *   talking                      they hear one another again, or music where one holds
 *   conference                   in the mix again
 *   parked                       parked, with the time that is left
 *   fax                          still being received
 *   being transferred            the transfer has failed: back to whoever transferred
 *   any, a leg is gone           as if it had left now
 *   (in no call any more)        hung up
 *
 * What the wire carried went on meanwhile. Of a leg that moved from one call to another the newer note holds.
 */
import type { FoundLeg, LegId } from '../engine/port.ts';
import type { Call, CallDraft } from './call/call.ts';
import type { Leg } from './call/leg.ts';
import { calleesOf, legsOf } from './call/legs-of.ts';
import { hearEachOther } from './features/talk.ts';
import { bringBack } from './features/transfer.ts';
import { type CallNote, readNote } from './leg-notes.ts';
import { legEnded } from './leg-events.ts';
import { adopt, forget, note } from './turn/legs.ts';
import { bridgeRoom } from './turn/room.ts';
import { music } from './turn/sound.ts';
import { releaseTransferor } from './turn/stages.ts';
import { setTimerAt } from './turn/timers.ts';
import { trace } from './turn/trace.ts';
import type { Turn } from './turn/turn.ts';

/** `found`: all legs of this company that the engine carries still. */
export const adoptCalls = (turn: Turn, found: readonly FoundLeg[]): true => {
  const notes = newestOfEach(found.flatMap(({ note: written }) => readNote(written) ?? []));
  const owners = ownersOf(notes, new Set(found.map(({ leg }) => leg)));
  for (const { call } of notes) takeOn(turn, call, (leg) => owners.get(leg) === call.id);
  for (const { call } of notes) goOn(turn, turn.edit(call.id));
  for (const { leg } of found) if (!owners.has(leg)) turn.command({ type: 'hang-up', leg, cause: 'failed' });
  return true;
};

/** Calls, the oldest note first. */
const newestOfEach = (notes: readonly CallNote[]): readonly CallNote[] => {
  const inOrder = notes.toSorted((one, other) => one.at - other.at);
  return [...new Map(inOrder.map((written) => [written.call.id, written])).values()].toSorted(
    (one, other) => one.at - other.at,
  );
};

const ownersOf = (notes: readonly CallNote[], alive: ReadonlySet<LegId>): ReadonlyMap<LegId, string> =>
  new Map(
    notes.flatMap(({ call }) =>
      [...standing(call).map(({ id }) => id), ...call.leaving]
        .filter((leg) => alive.has(leg))
        .map((leg) => [leg, call.id] as const),
    ),
  );

/** Whoever rang was let go by the engine. */
const standing = (call: Call): readonly Leg[] => {
  const callees = calleesOf(call);
  return legsOf(call).filter((leg) => !callees.includes(leg));
};

const takeOn = (turn: Turn, noted: Call, isAlive: (leg: LegId) => boolean): void => {
  const legs = standing(noted);
  const call: CallDraft = { ...noted, timers: {}, leaving: noted.leaving.filter(isAlive) };
  turn.add(call);
  trace(turn, call, 'adopted');
  for (const leg of legs) takeLeg(turn, call, leg);
  for (const leg of call.leaving) {
    turn.legs.set(leg, call.id);
    turn.command({ type: 'hang-up', leg, cause: 'normal' });
  }
  for (const recording of call.recordings) turn.recordings.set(recording, call.id);
  takePlace(turn, call, noted);
  for (const { id } of legs) if (!isAlive(id)) loseLeg(turn, call, id);
};

const takeLeg = (turn: Turn, call: CallDraft, leg: Leg): void => {
  adopt(turn, call, leg);
  if (leg.employee === null && leg.rung) turn.outside.set(leg.id, call.id);
};

const takePlace = (turn: Turn, call: CallDraft, { stage, timers }: Call): void => {
  if (stage.stage === 'conference') {
    turn.rooms.set(stage.room, [...(turn.rooms.get(stage.room) ?? []), call.id]);
    call.stage = { ...stage, playback: null };
  } else if (stage.stage === 'parked') {
    turn.parked.set(String(stage.slot), call.id);
    setTimerAt(turn, call, 'parked', Math.max(timers.parked ?? 0, turn.at));
  } else if (stage.stage !== 'talking' && stage.stage !== 'fax') {
    for (const callee of calleesOf(call)) note(turn, call, callee, 'cancelled');
    call.stage = { stage: 'deciding' };
  }
};

const loseLeg = (turn: Turn, call: CallDraft, leg: LegId): void => {
  legEnded(turn, call, leg, 'normal');
  forget(turn, leg);
  const kept = turn.commands.filter((command) => !('leg' in command) || command.leg !== leg);
  turn.commands.splice(0, turn.commands.length, ...kept);
};

const goOn = (turn: Turn, call: CallDraft | undefined): void => {
  if (!call) return;
  const { stage, transferor } = call;
  if (stage.stage === 'talking') {
    hearEachOther(turn, call, stage.peer);
    for (const [leg, other] of [
      [call.subject, stage.peer],
      [stage.peer, call.subject],
    ] as const)
      if (other.held) turn.command({ type: 'tell-held', leg: leg.id, held: true });
  } else if (stage.stage === 'conference') bridgeRoom(turn, stage.room);
  else if (stage.stage === 'parked') {
    music(turn, call.subject);
    releaseTransferor(turn, call);
  } else if (stage.stage === 'deciding' && transferor) {
    call.next = [];
    bringBack(turn, call, transferor.employee);
  }
};
