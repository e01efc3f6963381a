import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../phone/phone-view.ts';
import { callStateText } from '../call/call-state-text.ts';
import { partyText } from '../call/party-text.ts';
import { useNumbers } from '../numbers/use-numbers.ts';

/** The window's title says what the call is doing: «Входящий звонок: Анна Смирнова — Коммуникатор». */
export function useCallTitle(call: CallView | undefined): void {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const state = call && `${callStateText(t, call)}: ${partyText(t, call.party, show).title}`;
  const title = state ? t('app.title', { state }) : t('app.name');

  useEffect(() => {
    document.title = title;
  }, [title]);
}
