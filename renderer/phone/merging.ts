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
  const [first = ''] = calls;
  if (isTalk && calls.length === 1 && phone.rooms[first] !== undefined && !active.includes(first))
    return into(phone, first, active, actions);
  const coming = calls.filter((id) => mayCome(phone, id));
  if (!isTalk || coming.length === 0 || coming.length < calls.length) return undefined;
  const all = [...active, ...coming];
  const [room = ''] = active;
  if (phone.rooms[room] !== undefined) return into(phone, room, coming, actions);
  if (all.length <= MOST_MEMBERS) return () => actions.merge(all);
  const mayMove = actions.codes && mayOpenRoom(phone) && all.length < MOST_SEATS;
  return mayMove ? () => actions.openRoom(all) : undefined;
}

/** Into a conference of the PBX, whether it is spoken in or waits; undefined when it has no seats. */
function into(
  phone: PhoneState,
  room: CallId,
  coming: readonly CallId[],
  actions: PhoneActions,
): (() => void) | undefined {
  const taken = (phone.rooms[room]?.length ?? 0) + travellers(phone.move).length;
  return taken + coming.length <= MOST_SEATS ? () => actions.joinRoom(room, coming) : undefined;
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
