import type { CallEvent } from './call.ts';
import type { CallId, TransferProgress } from './phone-line.ts';
import type { CallEndReason, CallParty } from './phone-view.ts';

/** What a person asks of the phone, or the line tells it. */
export type PhoneEvent =
  | { readonly type: 'place-asked'; readonly call: CallId; readonly target: string }
  | { readonly type: 'answer-asked'; readonly call: CallId }
  | { readonly type: 'decline-asked'; readonly call: CallId }
  | { readonly type: 'hang-up-asked'; readonly calls: readonly CallId[] }
  | { readonly type: 'hold-asked'; readonly call: CallId; readonly held: boolean }
  | { readonly type: 'mute-asked'; readonly call: CallId; readonly muted: boolean }
  | {
      readonly type: 'transfer-asked';
      readonly call: CallId;
      readonly target: string;
      readonly parks: boolean;
    }
  /** `consultation`: the id of the call that is placed for it. */
  | {
      readonly type: 'consult-asked';
      readonly call: CallId;
      readonly consultation: CallId;
      readonly target: string;
    }
  | { readonly type: 'complete-asked' }
  | { readonly type: 'cancel-asked' }
  /** These hear one another from now on. */
  | { readonly type: 'merge-asked'; readonly calls: readonly CallId[] }
  /** All of these are to be in a conference of the PBX, to which `room` is our call; `code`: what opens one. */
  | {
      readonly type: 'room-asked';
      readonly room: CallId;
      readonly code: string;
      readonly calls: readonly CallId[];
    }
  /** These are to be in the conference of the PBX that we are in by the call `room`. */
  | { readonly type: 'join-room-asked'; readonly room: CallId; readonly calls: readonly CallId[] }
  | { readonly type: 'silence-asked'; readonly call: CallId; readonly silenced: boolean }
  | {
      readonly type: 'arrived';
      readonly call: CallId;
      readonly party: CallParty;
      readonly called: CallParty | undefined;
      readonly autoAnswerAt: number | undefined;
    }
  | { readonly type: 'happened'; readonly call: CallId; readonly event: CallEvent }
  | {
      readonly type: 'transfer-progress';
      readonly call: CallId;
      readonly progress: TransferProgress;
      readonly reason: CallEndReason | undefined;
    };
