import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../phone/phone-view.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { callStateText } from './call-state-text.ts';
import { partyText } from './party-text.ts';

export interface CallAnnouncerProps {
  readonly calls: readonly CallView[];
  /** The one that the screen is about. */
  readonly call: CallView | undefined;
}

/** Tells screen readers what the call is doing; an incoming one interrupts, also a second. Always on the page. */
export function CallAnnouncer({ calls, call }: CallAnnouncerProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const incoming = calls.find(({ status }) => status.stage === 'incoming');
  const quiet = call?.status.stage === 'incoming' ? undefined : call;
  return (
    <div className="visually-hidden">
      <p role="alert">{incoming && wordsOf(t, incoming, show)}</p>
      <p role="status">{quiet && wordsOf(t, quiet, show)}</p>
    </div>
  );
}

const wordsOf = (t: TFunction, call: CallView, show: (number: string) => string): string =>
  [
    `${callStateText(t, call)}: ${partyText(t, call.party, show).title}`,
    call.isRecorded && t('call.recorded'),
  ]
    .filter(Boolean)
    .join('. ');
