import type { TFunction } from 'i18next';
import { missingCase } from '../../phone/missing-case.ts';
import type { CallView } from '../../phone/phone-view.ts';

type EndedCall = Pick<CallView, 'direction' | 'status'>;

/** What a call is doing, in words. For a conversation that simply goes on: «Разговор». */
export function callStateText(t: TFunction, call: EndedCall): string {
  const { status, direction } = call;
  switch (status.stage) {
    case 'dialling':
      return t('call.dialling');
    case 'ringing':
      return t('call.ringing');
    case 'incoming':
      return t('call.incoming');
    case 'answering':
      return t('call.answering');
    case 'talking':
      if (status.held) return t('call.held');
      if (status.heldByPeer) return t('call.heldByPeer');
      return status.muted ? t('call.muted') : t('call.talking');
    case 'ended': {
      const isOwnRefusal = status.reason === 'declined' && direction === 'incoming';
      return t(`call.end.${isOwnRefusal ? 'declinedByMe' : status.reason}`);
    }
    default:
      return missingCase(status);
  }
}
