import type { CallRecord } from '../contract/call-record.ts';
import type { Call, CallDraft } from './call/call.ts';
import { legsOf } from './call/legs-of.ts';
import { rowOf } from './call/row-of.ts';
import type { Turn } from './turn/turn.ts';

/** A call whose last leg has ended and whose recordings are closed becomes a row of the history. */
export const closeCall = (turn: Turn, call: CallDraft): void => {
  if (call.stage.stage !== 'ending' || call.leaving.length > 0 || call.recordings.length > 0) return;
  turn.remove(call.id);
  turn.command({ type: 'call-over', record: recordOf(call, turn.at) });
};

/** The `closing` timer: the engine owes us the end of a recording; the call is over without it. */
export const stopWaiting = (turn: Turn, call: CallDraft): void => {
  for (const recording of call.recordings) turn.recordings.delete(recording);
  call.recordings = [];
};

/** What would be the row of a call that goes on, if nothing more were ever heard of it. */
export const recordSoFar = (call: Call, at: number): CallRecord => {
  const record = recordOf(call, at);
  const rows = legsOf(call).flatMap((leg) => rowOf(leg, at, 'failed') ?? []);
  return { ...record, legs: [...record.legs, ...rows] };
};

const recordOf = (call: Call, endedAt: number): CallRecord => {
  const { served: _served, refused: _refused, ...story } = call.story;
  return {
    id: call.id,
    ...story,
    caller: story.caller,
    endedAt,
    result: resultOf(call),
    legs: [...story.legs],
    trace: [...story.trace],
    furtherRecordings: [...story.furtherRecordings],
  };
};

const resultOf = ({ story }: Call): CallRecord['result'] => {
  if (story.answeredAt !== null) return 'answered';
  if (story.voicemail !== null) return 'voicemail';
  if (story.served) return 'service';
  return story.refused ? 'refused' : 'missed';
};
