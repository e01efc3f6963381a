import type { TFunction } from 'i18next';
import type { CallParty } from '../../phone/phone-view.ts';

/** «на Отдел продаж · +7 843 200-98-18»: whom the caller dialled; empty when it was us. */
export function calledText(
  t: TFunction,
  called: CallParty | undefined,
  show: (number: string) => string,
): string {
  const dialled = called && [called.name, show(called.number)].filter(Boolean).join(' · ');
  return dialled ? t('call.incomingTo', { called: dialled }) : '';
}
