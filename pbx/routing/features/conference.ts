/**
 * A conference of up to eight.
 *
 *   Given                Event                                   Next
 *   (dialled)            the code alone                          a new room, and its number on the display
 *   (dialled)            the code and a room's number            conference, welcome; full: nobody, busy
 *   conference, welcome  said                                    among the others
 *   conference           holds, the welcome or not               hears and says nothing until resumed
 *   conference           gone                                    the others go on
 *   conference           an employee in it wants another out     that one is gone
 *   talking              blind transfer of the other to a room   that one is in the room
 *
 * Everybody in it keeps a call of their own; a room is who of them hear one another.
 */
import type { Identifier } from '../../contract/identifier.ts';
import type { LegId } from '../../engine/port.ts';
import type { CallDraft } from '../call/call.ts';
import type { Leg } from '../call/leg.ts';
import type { InConference } from '../call/stage.ts';
import { bridgeRoom } from '../turn/room.ts';
import { bringUp, play, prompt } from '../turn/sound.ts';
import { enter, finish, yieldNobody } from '../turn/stages.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { SERVICE_NAMES } from './service-names.ts';

const MOST_MEMBERS = 8;

export const enterConference = (turn: Turn, call: CallDraft, asked: string | null): void => {
  const room = asked ?? freeRoom(turn);
  const members = turn.rooms.get(room) ?? [];
  const isUnknown = asked !== null && members.length === 0;
  if (isUnknown || members.length >= MOST_MEMBERS) {
    trace(turn, call, isUnknown ? 'conference-unknown' : 'conference-full', { room });
    yieldNobody(turn, call, isUnknown ? 'not-found' : 'busy');
    return;
  }
  trace(turn, call, 'conference', { room });
  call.story = { ...call.story, served: true };
  turn.rooms.set(room, [...members, call.id]);
  bringUp(turn, call, {
    name: SERVICE_NAMES.conference,
    number: `${turn.settings.options.codes.conference}${room}`,
  });
  const welcome = members.length === 0 ? [prompt('conference-alone')] : [prompt('conference-joined')];
  enter(turn, call, {
    stage: 'conference',
    room,
    playback: play(turn, call, call.subject, welcome),
  });
};

const freeRoom = (turn: Turn): string => {
  let room = 1;
  while (turn.rooms.get(String(room)) !== undefined) room += 1;
  return String(room);
};

export const conferenceSaid = (turn: Turn, call: CallDraft, stage: InConference): void => {
  call.stage = { ...stage, playback: null };
  bridgeRoom(turn, stage.room);
};

/** Nothing happens unless both are in the same room. */
export const dropFromRoom = (turn: Turn, call: CallDraft, employee: Identifier, leg: LegId): void => {
  const other = turn.callOf(leg);
  if (call.subject.employee !== employee || call.stage.stage !== 'conference') return;
  if (other?.stage.stage !== 'conference' || other.stage.room !== call.stage.room) return;
  trace(turn, other, 'conference-dropped', { name: call.subject.party.name });
  finish(turn, other, 'normal');
};

/** Whoever holds hears no more of the welcome, and nobody will say that it came to its end. */
export const holdConference = (turn: Turn, call: CallDraft, leg: Leg): void => {
  const { stage } = call;
  if (stage.stage !== 'conference') return;
  if (leg.held) {
    turn.command({ type: 'silence', leg: leg.id });
    call.stage = { ...stage, playback: null };
  }
  if (call.stage.stage === 'conference' && call.stage.playback === null) bridgeRoom(turn, stage.room);
};
