import { isLive } from './call.ts';
import { MOST_MEMBERS } from './conference.ts';
import { travellers } from './conference-move.ts';
import { MOST_SEATS } from './conference-room.ts';
import type { PhoneActions } from './phone-actions.ts';
import type { CallId } from './phone-line.ts';
import { activeCalls, mayOpenRoom, type PhoneState, talkingCall } from './phone-state.ts';

/** Adds calls that wait to the conversation that goes on: here, or on the PBX, which has more seats. */
export function merging(
  phone: PhoneState,
  calls: readonly CallId[],
  actions: PhoneActions,
): (() => void) | undefined {
  const active = activeCalls(phone);
  const isTalk = active.length > 0 && active.every((id) => talkingCall(phone, id));
  const coming = calls.filter((id) => mayCome(phone, id));
  if (!isTalk || coming.length === 0 || coming.length < calls.length) return undefined;
  const all = [...active, ...coming];
  const [room = ''] = active;
  const seats = phone.rooms[room]?.length;
  if (seats !== undefined) {
    const hasSeats = seats + travellers(phone.move).length + coming.length <= MOST_SEATS;
    return hasSeats ? () => actions.joinRoom(room, coming) : undefined;
  }
  if (all.length <= MOST_MEMBERS) return () => actions.merge(all);
  const mayMove = actions.codes && mayOpenRoom(phone) && all.length < MOST_SEATS;
  return mayMove ? () => actions.openRoom(all) : undefined;
}

/** Somebody who waits, and is not on the way to somebody else. */
export function mayCome(phone: PhoneState, id: CallId): boolean {
  const call = talkingCall(phone, id);
  const isOther = !activeCalls(phone).includes(id) && phone.rooms[id] === undefined;
  return call !== undefined && isLive(call) && isOther && !isBeingGiven(phone, id);
}

/** Who is on the way to somebody else comes back by cancelling that; who is on the way to a conference is there soon. */
export function isBeingGiven({ transfer, move }: PhoneState, id: CallId): boolean {
  const isGiven = transfer.stage === 'aside' || transfer.stage === 'sent' || transfer.stage === 'joining';
  return (isGiven && transfer.call === id) || travellers(move).includes(id);
}
