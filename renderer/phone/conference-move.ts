import { missingCase } from './missing-case.ts';
import type { CallId, TransferProgress } from './phone-line.ts';

/**
 * Calls are sent into a conference on the PBX, which has more seats than this computer can mix.
 *
 *   Given    Event                               Next
 *   none     move asked                          opening: a conference there is called; ours goes on meanwhile
 *   opening  that call has told its number       moving: everybody is sent there, and so are we
 *   opening  that call has ended, or no number   none: ours goes on
 *   none     join asked                          moving: those calls only
 *   moving   join asked, the same conference     moving: those as well
 *   moving   sent                                moving: the PBX was asked of that one
 *   moving   one is there, cannot be, has ended  moving without that one; none after the last
 *
 * On the wire each is held, then transferred (REFER, RFC 3515) to the number that the PBX has told for the conference.
 */
export type ConferenceMove = { readonly stage: 'none' } | Opening | Moving;

interface Opening {
  readonly stage: 'opening';
  /** Our own call to the conference. */
  readonly room: CallId;
  readonly members: readonly CallId[];
}

interface Moving {
  readonly stage: 'moving';
  readonly room: CallId;
  /** Those who are not there yet; `sent`: of whom the PBX was asked. */
  readonly members: readonly CallId[];
  readonly sent: readonly CallId[];
}

export type ConferenceMoveEvent =
  | { readonly type: 'move-asked'; readonly room: CallId; readonly members: readonly CallId[] }
  | { readonly type: 'opened'; readonly room: CallId }
  | { readonly type: 'join-asked'; readonly room: CallId; readonly members: readonly CallId[] }
  | { readonly type: 'sent'; readonly call: CallId }
  | { readonly type: 'progress'; readonly call: CallId; readonly progress: TransferProgress }
  | { readonly type: 'call-ended'; readonly call: CallId };

export const noMove: ConferenceMove = { stage: 'none' };

/** Who is on the way to the conference now. */
export const travellers = (move: ConferenceMove): readonly CallId[] =>
  move.stage === 'moving' ? move.members : [];

/** Of whom the PBX was not asked yet. */
export const waitingToGo = ({ members, sent }: Moving): readonly CallId[] =>
  members.filter((call) => !sent.includes(call));

export function transition(move: ConferenceMove, event: ConferenceMoveEvent): ConferenceMove {
  switch (event.type) {
    case 'move-asked':
      if (move.stage !== 'none') return move;
      return { stage: 'opening', room: event.room, members: event.members };
    case 'opened':
      if (move.stage !== 'opening' || move.room !== event.room) return move;
      return onTheWay({ ...move, stage: 'moving', sent: [] });
    case 'join-asked':
      return join(move, event.room, event.members);
    case 'sent':
      return move.stage === 'moving' ? { ...move, sent: [...move.sent, event.call] } : move;
    case 'progress':
      return event.progress === 'done' || event.progress === 'failed' ? without(move, event.call) : move;
    case 'call-ended':
      return move.stage !== 'none' && move.room === event.call ? noMove : without(move, event.call);
    default:
      return missingCase(event);
  }
}

function join(move: ConferenceMove, room: CallId, members: readonly CallId[]): ConferenceMove {
  if (move.stage === 'none') return onTheWay({ stage: 'moving', room, members, sent: [] });
  if (move.stage !== 'moving' || move.room !== room) return move;
  return { ...move, members: [...new Set([...move.members, ...members])] };
}

function without(move: ConferenceMove, call: CallId): ConferenceMove {
  if (move.stage === 'none' || !move.members.includes(call)) return move;
  const members = move.members.filter((one) => one !== call);
  if (move.stage === 'opening') return { ...move, members };
  return onTheWay({ ...move, members, sent: move.sent.filter((one) => one !== call) });
}

const onTheWay = (move: Moving): ConferenceMove => (move.members.length > 0 ? move : noMove);
