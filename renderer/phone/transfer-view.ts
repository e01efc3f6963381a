import { isLive } from './call.ts';
import { missingCase } from './missing-case.ts';
import type { PhoneActions } from './phone-actions.ts';
import { findCall, isAside, type PhoneState, talkingCall } from './phone-state.ts';
import type { PhoneView, TransferView } from './phone-view.ts';
import type { TransferState } from './transfer.ts';

type Given = Exclude<TransferState, { stage: 'none' }>;

/** The transfer as screens see it; undefined while there is none. */
export function transferView(phone: PhoneState): TransferView | undefined {
  const { transfer } = phone;
  if (transfer.stage === 'none') return undefined;
  const call = talkingCall(phone, transfer.call);
  if (call === undefined) return undefined;
  const consulted = 'consultation' in transfer ? findCall(phone, transfer.consultation) : undefined;
  return {
    ...stageOf(transfer),
    call: call.id,
    party: call.party,
    isWaiting: isAside(phone, call),
    target: consulted?.party ?? { name: '', number: transfer.target },
    parks: transfer.stage === 'sent' && transfer.parks,
  };
}

function stageOf(transfer: Given): Pick<TransferView, 'stage' | 'reason'> {
  switch (transfer.stage) {
    case 'aside':
      return { stage: 'sending', reason: undefined };
    case 'sent':
      return { stage: transfer.ringing ? 'ringing' : 'sending', reason: undefined };
    case 'consulting':
      return transfer.refused
        ? { stage: 'failed', reason: undefined }
        : { stage: 'consulting', reason: undefined };
    case 'joining':
      return { stage: 'joining', reason: undefined };
    case 'failed':
      return { stage: 'failed', reason: transfer.reason };
    default:
      return missingCase(transfer);
  }
}

/** Connecting needs signalling; going back does not: the wish is carried out when the line is there again. */
export function transferActions(
  { transfer, calls, registration }: PhoneState,
  actions: PhoneActions,
): Pick<PhoneView, 'completeTransfer' | 'cancelTransfer'> {
  if (transfer.stage === 'none') return {};
  const consulted = transfer.stage === 'consulting' && calls.find(({ id }) => id === transfer.consultation);
  const mayComplete = consulted && isLive(consulted) && registration.name === 'online';
  return {
    ...(mayComplete && { completeTransfer: () => actions.completeTransfer() }),
    cancelTransfer: () => actions.cancelTransfer(),
  };
}
