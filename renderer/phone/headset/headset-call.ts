import { missingCase } from '../missing-case.ts';
import type { CallView } from '../phone-view.ts';
import type { HeadsetAction, HeadsetCall } from './headset.ts';

/** The call that a headset is about: the one that is talked through before one that rings. */
export function headsetSubject(calls: readonly CallView[]): CallView | undefined {
  const live = calls.filter(({ status }) => status.stage !== 'ended');
  const taken = live.filter(({ status }) => status.stage !== 'incoming');
  return taken.find(({ status }) => status.stage !== 'talking' || !status.held) ?? taken[0] ?? live[0];
}

export function headsetCall(call: CallView | undefined): HeadsetCall {
  const status = call?.status;
  switch (status?.stage) {
    case undefined:
    case 'ended':
      return { stage: 'none' };
    case 'incoming':
      return { stage: 'ringing' };
    case 'talking':
      return { stage: 'talking', isMuted: status.muted, isHeld: status.held };
    default:
      return { stage: 'talking', isMuted: false, isHeld: false };
  }
}

/** Does to a call what a button of the headset asks, when that is possible. */
export function act(call: CallView | undefined, action: HeadsetAction): void {
  switch (action) {
    case 'answer':
      call?.answer?.();
      break;
    case 'decline':
      call?.decline?.();
      break;
    case 'hang-up':
      call?.hangUp?.();
      break;
    case 'mute':
      call?.mute?.();
      break;
    case 'unmute':
      call?.unmute?.();
      break;
    case 'swap-hold':
      (call?.hold ?? call?.resume)?.();
      break;
    default:
      missingCase(action);
  }
}
