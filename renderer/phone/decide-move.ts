import { outgoingCall } from './call.ts';
import { type ConferenceMoveEvent, transition, travellers, waitingToGo } from './conference-move.ts';
import type { CallId } from './phone-line.ts';
import { findCall } from './phone-state.ts';
import type { Turn } from './turn.ts';

/** Calls a conference on the PBX, by its code; the conversation that goes on is not put aside for it. */
export function openRoom(turn: Turn, room: CallId, code: string, members: readonly CallId[]): void {
  if (turn.phone.move.stage !== 'none' || members.length === 0) return;
  turn.add(outgoingCall(room, code));
  turn.command({ type: 'call', call: room, target: code });
  advanceMove(turn, { type: 'move-asked', room, members });
}

/** Sends calls into a conference that the person is in, and speaks there from now on. */
export function joinRoom(turn: Turn, room: CallId, members: readonly CallId[]): void {
  const coming = members.filter((call) => call !== room && turn.talking(call));
  if (!turn.talking(room) || coming.length === 0) return;
  advanceMove(turn, { type: 'join-asked', room, members: coming });
  if (turn.phone.active !== room) turn.speakIn(room);
  for (const call of coming) turn.setHeld(call, true);
  sendThoseWhoWait(turn);
}

/** True: the call was that to the conference, and all that follows of its answer is done. */
export function roomAnswered(turn: Turn, call: CallId): boolean {
  const { move } = turn.phone;
  if (move.stage !== 'opening' || move.room !== call) return false;
  const room = turn.talking(call);
  if (room === undefined || room.party.number.length <= room.target.length) {
    // A conference whose number is not told is one that nobody else can be sent to.
    turn.hangUp(call);
    advanceMove(turn, { type: 'call-ended', call });
    turn.setHeld(call, true);
    return true;
  }
  turn.speakIn(call);
  advanceMove(turn, { type: 'opened', room: call });
  sendThoseWhoWait(turn);
  return true;
}

/** Whoever is on hold by now, or would not be held, is sent on: one negotiation after the other. */
export function sendThoseWhoWait(turn: Turn): void {
  const { move } = turn.phone;
  if (move.stage !== 'moving') return;
  const target = findCall(turn.phone, move.room)?.party.number ?? '';
  for (const call of waitingToGo(move)) {
    const hold = turn.talking(call)?.hold;
    if (hold !== 'on' && hold !== 'off') continue;
    turn.command({ type: 'transfer', call, target });
    advanceMove(turn, { type: 'sent', call });
  }
}

export const isTravelling = ({ phone }: Pick<Turn, 'phone'>, call: CallId): boolean =>
  travellers(phone.move).includes(call);

export function advanceMove(turn: Turn, event: ConferenceMoveEvent): void {
  const move = transition(turn.phone.move, event);
  if (move !== turn.phone.move) turn.change({ move });
}
