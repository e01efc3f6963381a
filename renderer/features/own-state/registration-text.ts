import type { TFunction } from 'i18next';
import { missingCase } from '../../phone/missing-case.ts';
import type { RegistrationView } from '../../phone/phone-view.ts';

/** Am I reachable, in words. `now`: epoch milliseconds, for the countdown; without it there is none. */
export function registrationText(t: TFunction, registration: RegistrationView, now?: number): string {
  switch (registration.state) {
    case 'connecting':
      return t('ownState.connecting');
    case 'online':
      return t('ownState.online');
    case 'reconnecting': {
      const seconds = now === undefined ? 0 : secondsUntil(registration.retryAt, now);
      return seconds > 0 ? t('ownState.reconnectingIn', { seconds }) : t('ownState.reconnecting');
    }
    case 'refused':
      return t('ownState.offlineBecause', { reason: t(`ownState.reason.${registration.reason}`) });
    case 'offline':
      return t('ownState.offline');
    default:
      return missingCase(registration);
  }
}

function secondsUntil(moment: number | undefined, now: number): number {
  return moment === undefined ? 0 : Math.max(0, Math.ceil((moment - now) / 1000));
}
