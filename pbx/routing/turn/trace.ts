import type { TraceStep } from '../../contract/call-record.ts';
import type { CallDraft } from '../call/call.ts';
import type { TraceCode } from '../trace/trace-code.ts';
import type { Turn } from './turn.ts';

/** Somebody who presses hold all day must not fill the memory: beyond this only how it ended is kept. */
const LONGEST_TRACE = 100;

const LAST_WORDS: ReadonlySet<TraceCode> = new Set(['refused', 'caller-gone', 'ended', 'message-left']);
const LONGEST_WITH_LAST_WORDS = LONGEST_TRACE + 4;

/** One more step in the story of the call. */
export const trace = (
  turn: Turn,
  call: CallDraft,
  code: TraceCode,
  details: TraceStep['details'] = {},
): void => {
  const limit = LAST_WORDS.has(code) ? LONGEST_WITH_LAST_WORDS : LONGEST_TRACE;
  if (call.story.trace.length >= limit) return;
  call.story = { ...call.story, trace: [...call.story.trace, { at: turn.at, code, details }] };
};
