/**
 * All that the phone does with its calls, as one pure function: what comes from the person and from the line
 * goes in, the next state and what the line is to be told come out.
 *
 *   - The person speaks in one call, or in one conference. Placing, answering or resuming a call holds the
 *     others; so does an answer to a call that was set aside while it rang.
 *   - A call that ends leaves the others as they are: whoever waits on hold is not surprised by an open
 *     microphone. Only a transfer that is cancelled, or fails, gives the call back that it took.
 *   - A call that arrives changes nothing but the list of calls.
 */
import { type CallEvent, type CallState, incomingCall, outgoingCall } from './call.ts';
import { membersOf, transition as transitionConference } from './conference.ts';
import {
  advanceMove,
  isTravelling,
  joinRoom,
  openRoom,
  roomAnswered,
  sendThoseWhoWait,
} from './decide-move.ts';
import { advanceTransfer, consult, mayTransfer } from './decide-transfer.ts';
import type { LineCommand } from './line-command.ts';
import { missingCase } from './missing-case.ts';
import type { PhoneEvent } from './phone-event.ts';
import type { CallId, TransferProgress } from './phone-line.ts';
import {
  activeCalls,
  attentionOf,
  findCall,
  mayCall,
  mayOpenRoom,
  mayTakeCall,
  type PhoneState,
} from './phone-state.ts';
import type { CallEndReason } from './phone-view.ts';
import { Turn } from './turn.ts';

/** `at`: epoch milliseconds. */
export function decide(
  phone: PhoneState,
  event: PhoneEvent,
  at: number,
): readonly [PhoneState, readonly LineCommand[]] {
  const turn = new Turn(phone);
  take(turn, event, at);
  const attention = attentionOf(turn.phone);
  if (JSON.stringify(attention) !== JSON.stringify(attentionOf(phone)))
    turn.command({ type: 'attend', attention });
  return [turn.phone, turn.commands];
}

function take(turn: Turn, event: PhoneEvent, at: number) {
  switch (event.type) {
    case 'place-asked':
      return place(turn, event.call, event.target);
    case 'answer-asked':
      return answer(turn, event.call);
    case 'decline-asked':
      return turn.command({ type: 'decline', call: event.call });
    case 'hang-up-asked':
      for (const call of event.calls) turn.hangUp(call);
      return;
    case 'hold-asked':
      return hold(turn, event.call, event.held);
    case 'mute-asked':
      return mute(turn, event.call, event.muted);
    case 'transfer-asked':
      return transfer(turn, event.call, event, at);
    case 'consult-asked':
      if (turn.talking(event.call) && mayTransfer(turn, event.call) && mayCall(turn.phone))
        consult(turn, event.call, event.consultation, event.target, at);
      return;
    case 'complete-asked':
      return complete(turn, at);
    case 'cancel-asked':
      return advanceTransfer(turn, { type: 'cancel-asked' }, at);
    case 'merge-asked':
      return merge(turn, event.calls, at);
    case 'room-asked':
      if (!mayOpenRoom(turn.phone)) return;
      openRoom(turn, event.room, event.code, freeOf(turn, event.calls));
      return forgetTransfer(turn, at);
    case 'join-room-asked':
      joinRoom(turn, event.room, freeOf(turn, event.calls));
      return forgetTransfer(turn, at);
    case 'silence-asked':
      return turn.change({
        conference: transitionConference(turn.phone.conference, { ...event, type: 'silenced' }),
      });
    case 'arrived':
      return arrive(turn, incomingCall(event.call, event.party, event.called, event.autoAnswerAt));
    case 'happened':
      return happen(turn, event.call, event.event, at);
    case 'transfer-progress':
      if (isTravelling(turn, event.call)) return travel(turn, event.call, event.progress, at);
      return advanceTransfer(turn, { ...event, type: 'progress' }, at);
    default:
      return missingCase(event);
  }
}

function place(turn: Turn, id: CallId, target: string): void {
  if (!mayCall(turn.phone)) return;
  turn.putAside();
  turn.add(outgoingCall(id, target));
  turn.change({ active: id, lastDialled: target });
  turn.command({ type: 'call', call: id, target });
}

function answer(turn: Turn, id: CallId): void {
  if (findCall(turn.phone, id)?.stage !== 'incoming') return;
  turn.putAside();
  turn.change({ active: id });
  turn.command({ type: 'answer', call: id });
  turn.advance(id, { type: 'answer-asked' });
}

/** Further callers are told that it is busy. */
function arrive(turn: Turn, call: CallState): void {
  if (mayTakeCall(turn.phone)) turn.add(call);
  else turn.command({ type: 'refuse', call: call.id });
}

function hold(turn: Turn, id: CallId, held: boolean): void {
  if (!turn.talking(id) || isTravelling(turn, id)) return;
  if (!held) turn.speakIn(id);
  else if (activeCalls(turn.phone).includes(id)) turn.rest();
  else turn.setHeld(id, true);
}

/** One microphone: in a conference nobody hears us, or all do. */
function mute(turn: Turn, id: CallId, muted: boolean): void {
  const members = membersOf(turn.phone.conference);
  for (const call of members.includes(id) ? members : [id])
    if (turn.advance(call, { type: 'mute-asked', muted })) turn.command({ type: 'set-muted', call, muted });
}

function transfer(
  turn: Turn,
  id: CallId,
  { target, parks }: { readonly target: string; readonly parks: boolean },
  at: number,
): void {
  const call = turn.talking(id);
  if (!call || !mayTransfer(turn, id)) return;
  advanceTransfer(turn, { type: 'blind-asked', call: id, target, isHeld: call.hold === 'on', parks }, at);
}

function complete(turn: Turn, at: number): void {
  const { transfer: given } = turn.phone;
  if (given.stage !== 'consulting') return;
  const isAnswered = turn.talking(given.consultation) !== undefined;
  advanceTransfer(turn, { type: 'complete-asked', isAnswered }, at);
}

function merge(turn: Turn, calls: readonly CallId[], at: number): void {
  const talking = talkingOf(turn, calls).filter((call) => !isTravelling(turn, call));
  const before = turn.phone.conference;
  const conference = transitionConference(before, { type: 'merged', calls: talking });
  const [first] = talking;
  if (conference === before || first === undefined) return;
  turn.change({ conference });
  const { transfer: given } = turn.phone;
  if (given.stage !== 'none' && membersOf(conference).includes(given.call))
    advanceTransfer(turn, { type: 'merged' }, at);
  const isMuted = talking.some((call) => turn.talking(call)?.muted);
  mute(turn, first, isMuted);
  turn.speakIn(first);
}

/** Whoever waited for the other of a consultation goes to the conference instead. */
function forgetTransfer(turn: Turn, at: number): void {
  const { transfer: given, move } = turn.phone;
  if (given.stage !== 'none' && move.stage !== 'none' && move.members.includes(given.call))
    advanceTransfer(turn, { type: 'merged' }, at);
}

/** Who talks, and is not being given to somebody already. */
function freeOf(turn: Turn, calls: readonly CallId[]): readonly CallId[] {
  const { transfer: given } = turn.phone;
  const isGiven = given.stage === 'aside' || given.stage === 'sent' || given.stage === 'joining';
  return talkingOf(turn, calls).filter(
    (call) => !isTravelling(turn, call) && (!isGiven || given.call !== call),
  );
}

const talkingOf = (turn: Turn, calls: readonly CallId[]): readonly CallId[] =>
  calls.filter((call) => turn.talking(call));

function happen(turn: Turn, id: CallId, told: CallEvent, at: number) {
  if (told.type === 'ended' && isTravelling(turn, id)) return arriveInRoom(turn, id, at);
  const event = inTransfer(turn, id, told);
  if (!turn.advance(id, event)) return;
  if (event.type === 'answered') answered(turn, id);
  else if (event.type === 'held') holdSettled(turn, id, at);
  else if (event.type === 'ended') ended(turn, id, event.reason, at);
}

/** Somebody on the way to a conference of the PBX: there, or to wait here until the person decides. */
function travel(turn: Turn, id: CallId, progress: TransferProgress, at: number): void {
  if (progress === 'done') {
    turn.hangUp(id);
    arriveInRoom(turn, id, at);
  } else if (progress === 'failed') {
    advanceMove(turn, { type: 'progress', call: id, progress });
    turn.change({
      conference: transitionConference(turn.phone.conference, { type: 'call-ended', call: id }),
    });
  }
}

/** They are heard in the conference: our own call with them is over, which is nothing to show. */
function arriveInRoom(turn: Turn, id: CallId, at: number): void {
  if (turn.advance(id, { type: 'ended', at, reason: 'transferred', sipCode: undefined }))
    ended(turn, id, 'transferred', at);
  turn.change({ calls: turn.phone.calls.filter((call) => call.id !== id) });
}

/** A PBX that connects two calls may end ours before it says that it is done. */
function inTransfer({ phone: { transfer: given } }: Turn, id: CallId, event: CallEvent): CallEvent {
  if (event.type !== 'ended' || event.reason !== 'hung-up-by-peer' || given.stage !== 'joining') return event;
  return id === given.call || id === given.consultation ? { ...event, reason: 'transferred' } : event;
}

function answered(turn: Turn, id: CallId): void {
  if (roomAnswered(turn, id)) return;
  const { active } = turn.phone;
  if (active === undefined) turn.change({ active: id });
  else if (!activeCalls(turn.phone).includes(id)) turn.setHeld(id, true);
}

/** A far end may refuse to be held, or to be taken back. */
function holdSettled(turn: Turn, id: CallId, at: number): void {
  const call = turn.talking(id);
  const { active } = turn.phone;
  if (call?.hold === 'off' && active === undefined) turn.change({ active: id });
  if (call?.hold === 'on' && active === id && !membersOf(turn.phone.conference).includes(id))
    turn.change({ active: undefined });
  if (isTravelling(turn, id)) sendThoseWhoWait(turn);
  advanceTransfer(turn, { type: 'hold-settled', call: id }, at);
}

function ended(turn: Turn, id: CallId, reason: CallEndReason, at: number): void {
  const conference = transitionConference(turn.phone.conference, { type: 'call-ended', call: id });
  const others = activeCalls(turn.phone).filter((call) => call !== id);
  turn.change({ conference });
  advanceMove(turn, { type: 'call-ended', call: id });
  if (turn.phone.active === id) turn.change({ active: others[0] });
  advanceTransfer(turn, { type: 'call-ended', call: id, reason }, at);
}
