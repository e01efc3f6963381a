import { missingCase } from '../missing-case.ts';

/**
 * Who talks through the headset. HID is shared: every program hears every button and may write every light, so
 * fairness is ours to keep.
 *
 *            ┌── our call ends ──┐
 *            ▼                   │
 *   nobody ──┬── our call is answered or placed ──▶ us
 *            └── it is lifted, and nothing of ours rings ──▶ other ──(laid down)──▶ nobody, or us in a call
 *
 * `nobody`: all lights are off, or ours rings. `us`: its lights show our call, its buttons act on it. `other`: not
 * one report is written to it and none of its buttons means us, until that call has been laid down.
 */
export interface HeadsetState {
  readonly holder: 'nobody' | 'us' | 'other';
  readonly call: HeadsetCall;
}

/** Our call as far as a headset is concerned. `talking` from the moment it is placed or answered. */
export type HeadsetCall =
  | { readonly stage: 'none' }
  | { readonly stage: 'ringing' }
  | { readonly stage: 'talking'; readonly isMuted: boolean; readonly isHeld: boolean };

export type HeadsetEvent =
  | { readonly type: 'phone'; readonly call: HeadsetCall }
  /** The hook switch: lifted is off hook. */
  | { readonly type: 'hook'; readonly isLifted: boolean }
  | { readonly type: 'mute'; readonly isMuted: boolean }
  | { readonly type: 'mute-pressed' }
  /** Flash: swaps between talking and hold. */
  | { readonly type: 'flash' }
  /** Drop, or reject. */
  | { readonly type: 'drop' };

export type HeadsetAction = 'answer' | 'decline' | 'hang-up' | 'mute' | 'unmute' | 'swap-hold';

/** What the headset shows, by the names of the LED page. */
export interface HeadsetLights {
  readonly offHook: boolean;
  readonly ring: boolean;
  readonly mute: boolean;
  readonly hold: boolean;
}

export const restingHeadset: HeadsetState = { holder: 'nobody', call: { stage: 'none' } };

/** The lights that belong to a state; undefined while nothing may be written. */
export function lightsOf({ holder, call }: HeadsetState): HeadsetLights | undefined {
  if (holder === 'other') return undefined;
  const isTalking = call.stage === 'talking';
  return {
    offHook: isTalking,
    ring: call.stage === 'ringing',
    mute: isTalking && call.isMuted,
    hold: isTalking && call.isHeld,
  };
}

/** What comes of an event, and what the phone shall do. */
export function transition(
  state: HeadsetState,
  event: HeadsetEvent,
): readonly [HeadsetState, HeadsetAction | undefined] {
  switch (event.type) {
    case 'phone':
      return [onPhone(state, event.call), undefined];
    case 'hook':
      return event.isLifted ? onLifted(state) : onLaidDown(state);
    default:
      return [state, actionOf(state, event)];
  }
}

function onPhone({ holder }: HeadsetState, call: HeadsetCall): HeadsetState {
  if (holder === 'other') return { holder, call };
  return { holder: call.stage === 'talking' ? 'us' : 'nobody', call };
}

/** Lifting answers what rings; with nothing of ours it is another program's call. Ours is lifted already. */
function onLifted(state: HeadsetState): readonly [HeadsetState, HeadsetAction | undefined] {
  if (state.holder !== 'nobody') return [state, undefined];
  if (state.call.stage === 'ringing') return [{ ...state, holder: 'us' }, 'answer'];
  return [{ ...state, holder: 'other' }, undefined];
}

function onLaidDown(state: HeadsetState): readonly [HeadsetState, HeadsetAction | undefined] {
  if (state.holder === 'other') return [onPhone({ ...state, holder: 'nobody' }, state.call), undefined];
  return [state, state.holder === 'us' && state.call.stage === 'talking' ? 'hang-up' : undefined];
}

function actionOf(
  { holder, call }: HeadsetState,
  event: Exclude<HeadsetEvent, { type: 'phone' | 'hook' }>,
): HeadsetAction | undefined {
  if (holder === 'other') return undefined;
  if (event.type === 'drop') return dropAction(call);
  if (call.stage !== 'talking') return undefined;
  switch (event.type) {
    case 'mute':
      return event.isMuted === call.isMuted ? undefined : muteAction(call.isMuted);
    case 'mute-pressed':
      return muteAction(call.isMuted);
    case 'flash':
      return 'swap-hold';
    default:
      return missingCase(event);
  }
}

const muteAction = (isMuted: boolean): HeadsetAction => (isMuted ? 'unmute' : 'mute');

function dropAction({ stage }: HeadsetCall): HeadsetAction | undefined {
  if (stage === 'ringing') return 'decline';
  return stage === 'talking' ? 'hang-up' : undefined;
}
