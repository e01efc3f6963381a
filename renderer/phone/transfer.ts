import { missingCase } from './missing-case.ts';
import type { CallId, TransferProgress } from './phone-line.ts';
import type { CallEndReason } from './phone-view.ts';

/**
 * Somebody is given to another. `call` is who is given; at most one at a time.
 *
 *   Given                Event                              Next
 *   none, failed         blind asked                        aside; sent, when already on hold or to be parked
 *   none, failed         consult asked                      consulting
 *   aside                held, or the far end will not      sent
 *   sent                 progress: ringing                  sent, ringing
 *   sent                 progress: failed                   failed (the call is taken back)
 *   consulting           complete asked, they talk          joining
 *   consulting           complete asked, it rings           sent: nobody need wait for the answer
 *   consulting           the consultation has ended         failed: `call` waits to be taken back
 *   joining              progress: failed                   consulting, `refused`; failed, when that one is gone
 *   sent, joining        progress: done                     none: `call` is gone to the other
 *   any but none         cancel asked, `call` has ended     none
 *   consulting, failed   merged into a conference           none
 *
 * On the wire: `aside` has our re-INVITE out (RFC 3264 §8.4), `sent` a REFER (RFC 3515), `joining` a REFER with
 * Replaces (RFC 5589 §7). Nothing else touches a transfer; above all not another call that arrives.
 */
export type TransferState = NoTransfer | Aside | Sent | Consulting | Joining | Failed;

interface NoTransfer {
  readonly stage: 'none';
}
interface Given {
  readonly call: CallId;
  /** To whom: what was dialled. */
  readonly target: string;
}
interface Aside extends Given {
  readonly stage: 'aside';
}
interface Sent extends Given {
  readonly stage: 'sent';
  readonly ringing: boolean;
  /** Into a place of the PBX, not to a person. */
  readonly parks: boolean;
}
interface Consulting extends Given {
  readonly stage: 'consulting';
  readonly consultation: CallId;
  /** Connecting the two was tried, and the PBX would not. */
  readonly refused: boolean;
}
interface Joining extends Given {
  readonly stage: 'joining';
  /** Undefined once it has ended: some PBXs hang up first and tell afterwards. */
  readonly consultation: CallId | undefined;
}
interface Failed extends Given {
  readonly stage: 'failed';
  readonly reason: CallEndReason | undefined;
}

export type TransferEvent =
  | {
      readonly type: 'blind-asked';
      readonly call: CallId;
      readonly target: string;
      readonly isHeld: boolean;
      readonly parks: boolean;
    }
  | {
      readonly type: 'consult-asked';
      readonly call: CallId;
      readonly consultation: CallId;
      readonly target: string;
    }
  | { readonly type: 'complete-asked'; readonly isAnswered: boolean }
  | { readonly type: 'cancel-asked' }
  | { readonly type: 'merged' }
  /** Our wish to hold that call was carried out, or could not be. */
  | { readonly type: 'hold-settled'; readonly call: CallId }
  | {
      readonly type: 'progress';
      readonly call: CallId;
      readonly progress: TransferProgress;
      readonly reason: CallEndReason | undefined;
    }
  | { readonly type: 'call-ended'; readonly call: CallId; readonly reason: CallEndReason };

type EventOf<Type extends TransferEvent['type']> = Extract<TransferEvent, { type: Type }>;

export const noTransfer: TransferState = { stage: 'none' };

export const isUnderWay = ({ stage }: TransferState): boolean => stage !== 'none' && stage !== 'failed';

export function transition(transfer: TransferState, event: TransferEvent): TransferState {
  switch (event.type) {
    case 'blind-asked':
      return isUnderWay(transfer) ? transfer : sendAway(event);
    case 'consult-asked':
      return isUnderWay(transfer) ? transfer : consulting(event);
    case 'complete-asked':
      return transfer.stage === 'consulting' ? complete(transfer, event) : transfer;
    case 'cancel-asked':
      return noTransfer;
    case 'merged':
      return transfer.stage === 'consulting' || transfer.stage === 'failed' ? noTransfer : transfer;
    case 'hold-settled':
      return transfer.stage === 'aside' && transfer.call === event.call ? sent(transfer, false) : transfer;
    case 'progress':
      return onProgress(transfer, event);
    case 'call-ended':
      return onEnded(transfer, event);
    default:
      return missingCase(event);
  }
}

const given = ({ call, target }: Given): Given => ({ call, target });

const sent = (whom: Given, parks: boolean): Sent => ({
  ...given(whom),
  stage: 'sent',
  ringing: false,
  parks,
});

/** Who is parked is not held first: the PBX says the place's number to whoever parks. */
function sendAway(event: EventOf<'blind-asked'>): TransferState {
  const isReady = event.isHeld || event.parks;
  return isReady ? sent(event, event.parks) : { ...given(event), stage: 'aside' };
}

function consulting(event: EventOf<'consult-asked'>): TransferState {
  return { ...given(event), stage: 'consulting', consultation: event.consultation, refused: false };
}

function complete(transfer: Consulting, { isAnswered }: EventOf<'complete-asked'>): TransferState {
  if (!isAnswered) return sent(transfer, false);
  return { ...given(transfer), stage: 'joining', consultation: transfer.consultation };
}

function onProgress(transfer: TransferState, event: EventOf<'progress'>): TransferState {
  if (transfer.stage !== 'sent' && transfer.stage !== 'joining') return transfer;
  if (transfer.call !== event.call) return transfer;
  switch (event.progress) {
    case 'trying':
      return transfer;
    case 'ringing':
      return transfer.stage === 'sent' ? { ...transfer, ringing: true } : transfer;
    case 'done':
      return noTransfer;
    case 'failed':
      return failed(transfer, event.reason);
    default:
      return missingCase(event.progress);
  }
}

function failed(transfer: Sent | Joining, reason: CallEndReason | undefined): TransferState {
  if (transfer.stage === 'joining' && transfer.consultation !== undefined)
    return {
      ...given(transfer),
      stage: 'consulting',
      consultation: transfer.consultation,
      refused: true,
    };
  return { ...given(transfer), stage: 'failed', reason };
}

function onEnded(transfer: TransferState, { call, reason }: EventOf<'call-ended'>): TransferState {
  if (transfer.stage === 'none') return transfer;
  if (transfer.call === call) return noTransfer;
  if (transfer.stage === 'consulting' && transfer.consultation === call)
    return { ...given(transfer), stage: 'failed', reason };
  if (transfer.stage === 'joining' && transfer.consultation === call)
    return { ...transfer, consultation: undefined };
  return transfer;
}
