import { isLive, outgoingCall } from './call.ts';
import { membersOf } from './conference.ts';
import { travellers } from './conference-move.ts';
import type { CallId } from './phone-line.ts';
import { findCall } from './phone-state.ts';
import { isUnderWay, type TransferEvent, type TransferState, transition } from './transfer.ts';
import type { Turn } from './turn.ts';

/** Feeds the machine of the transfer, and has done what its new state asks for. `at`: epoch milliseconds. */
export function advanceTransfer(turn: Turn, event: TransferEvent, at: number): void {
  const before = turn.phone.transfer;
  const after = transition(before, event);
  if (after === before) return;
  turn.change({ transfer: after });
  if (after.stage === 'none') leave(turn, before, event, at);
  else pursue(turn, before, after);
}

/** Whether that call may be given to somebody now. */
export const mayTransfer = (turn: Pick<Turn, 'phone'>, call: CallId): boolean =>
  !isUnderWay(turn.phone.transfer) &&
  !membersOf(turn.phone.conference).includes(call) &&
  !travellers(turn.phone.move).includes(call);

export function consult(turn: Turn, call: CallId, consultation: CallId, target: string, at: number): void {
  turn.putAside();
  turn.add(outgoingCall(consultation, target));
  turn.change({ active: consultation, lastDialled: target });
  turn.command({ type: 'call', call: consultation, target });
  advanceTransfer(turn, { type: 'consult-asked', call, consultation, target }, at);
}

function pursue(turn: Turn, before: TransferState, after: TransferState) {
  switch (after.stage) {
    case 'aside':
      return turn.rest();
    case 'sent':
      if (before.stage === 'sent') return;
      if (before.stage === 'consulting') turn.hangUp(before.consultation);
      if (!after.parks && turn.phone.active === after.call) turn.rest();
      return turn.command({ type: 'transfer', call: after.call, target: after.target });
    case 'joining':
      if (before.stage === 'consulting')
        turn.command({ type: 'join', call: after.call, other: before.consultation });
      return;
    case 'failed':
      if (before.stage === 'sent') takeBack(turn, after.call);
      return;
    case 'none':
    case 'consulting':
      return;
  }
}

/** A blind transfer that came to nothing: the call goes on, unless the person speaks in another meanwhile. */
function takeBack(turn: Turn, call: CallId): void {
  const { active } = turn.phone;
  if (active === undefined || active === call) turn.speakIn(call);
}

function leave(turn: Turn, before: TransferState, event: TransferEvent, at: number): void {
  if (before.stage === 'none') return;
  if (event.type === 'progress') given(turn, before, at);
  else if (event.type === 'cancel-asked') cancel(turn, before);
}

/** The transfer went through: our calls with both are of no use any more, whether or not the PBX ends them. */
function given(turn: Turn, before: Exclude<TransferState, { stage: 'none' }>, at: number): void {
  const reason = before.stage === 'sent' && before.parks ? 'parked' : 'transferred';
  const consultation = 'consultation' in before ? before.consultation : undefined;
  for (const call of [before.call, consultation])
    if (call !== undefined && turn.advance(call, { type: 'ended', at, reason, sipCode: undefined }))
      turn.hangUp(call);
  forgetEnded(turn);
}

function cancel(turn: Turn, before: Exclude<TransferState, { stage: 'none' }>): void {
  const consultation = 'consultation' in before ? before.consultation : undefined;
  if (consultation !== undefined) turn.hangUp(consultation);
  if (turn.talking(before.call)) turn.speakIn(before.call);
}

function forgetEnded(turn: Turn): void {
  const active = findCall(turn.phone, turn.phone.active);
  if (active === undefined || !isLive(active)) turn.change({ active: undefined });
}
