import type { Call, CallDraft, TimerKind } from '../call/call.ts';
import type { Turn } from './turn.ts';

const nameOf = (kind: TimerKind, call: Call): string => `${kind} ${call.id}`;

/** `seconds` from now. */
export const setTimer = (turn: Turn, call: CallDraft, kind: TimerKind, seconds: number): void =>
  setTimerAt(turn, call, kind, turn.at + seconds * 1000);

export const setTimerAt = (turn: Turn, call: CallDraft, kind: TimerKind, at: number): void => {
  cancelTimer(turn, call, kind);
  call.timers = { ...call.timers, [kind]: at };
  turn.command({ type: 'set-timer', timer: nameOf(kind, call), at });
};

export const cancelTimer = (turn: Turn, call: CallDraft, kind: TimerKind): void => {
  if (call.timers[kind] === undefined) return;
  forgetTimer(call, kind);
  turn.command({ type: 'cancel-timer', timer: nameOf(kind, call) });
};

export const cancelTimers = (turn: Turn, call: CallDraft): void => {
  for (const kind of Object.keys(call.timers) as TimerKind[]) cancelTimer(turn, call, kind);
};

/** The timer has run out by itself. */
export const forgetTimer = (call: CallDraft, kind: TimerKind): void => {
  const { [kind]: _gone, ...rest } = call.timers;
  call.timers = rest;
};

/** Whose timer that is, if it is one of ours. */
export const readTimer = (timer: string): { readonly kind: TimerKind; readonly call: string } | undefined => {
  const space = timer.indexOf(' ');
  return space < 0 ? undefined : { kind: timer.slice(0, space) as TimerKind, call: timer.slice(space + 1) };
};
