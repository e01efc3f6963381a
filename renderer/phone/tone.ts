import { type CallState, isLive } from './call.ts';

/**
 * What the phone should sound like now. `ring` calls a person to the phone; everything else is for the ear that
 * is at it, hence belongs to the device that plays calls. `none` also while the network plays its own tone.
 */
export type Tone = 'none' | 'ring' | 'waiting' | 'ringback' | 'busy';

/** `calls`: newest first, those that have just ended too. */
export function toneFor(calls: readonly CallState[]): Tone {
  const live = calls.filter(isLive);
  const isTaken = live.some(({ stage }) => stage !== 'incoming');
  if (live.some(({ stage }) => stage === 'incoming')) return isTaken ? 'waiting' : 'ring';
  if (live.some((call) => call.stage === 'ringing' && !call.earlyMedia)) return 'ringback';
  const [newest] = calls;
  const isRefused = newest?.stage === 'ended' && (newest.reason === 'busy' || newest.reason === 'declined');
  return isRefused && newest.direction === 'outgoing' && !isTaken ? 'busy' : 'none';
}
