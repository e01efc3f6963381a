import type { CallDraft } from '../call/call.ts';
import { trace } from './trace.ts';
import type { Turn } from './turn.ts';

/** A chain of settings that sends a caller further than this serves nobody. */
const MOST_HOPS = 20;

/** Whether the journey may go there: nowhere twice. Any settings terminate by this. */
export const visit = (turn: Turn, call: CallDraft, place: string): boolean => {
  const isLoop = call.visited.includes(place) || call.visited.length >= MOST_HOPS;
  if (isLoop) trace(turn, call, 'loop-cut', { place });
  else call.visited = [...call.visited, place];
  return !isLoop;
};
