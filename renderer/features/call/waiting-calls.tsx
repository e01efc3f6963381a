import { Phone, PhoneOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../phone/phone-view.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { calledText } from './called-text.ts';
import { partyText } from './party-text.ts';
import styles from './waiting-calls.module.css';

export interface WaitingCallsProps {
  readonly calls: readonly CallView[];
  /** The one that the screen is about. */
  readonly current: CallView;
}

/** Somebody calls during a call: a card of its own, which covers nothing. */
export function WaitingCalls({ calls, current }: WaitingCallsProps) {
  const ringing = calls.filter(({ id, status }) => id !== current.id && status.stage === 'incoming');
  return ringing.map((call) => <WaitingCall key={call.id} call={call} />);
}

function WaitingCall({ call }: { readonly call: CallView }) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { title, number } = partyText(t, call.party, show);
  const { status, answer, decline } = call;
  const called = status.stage === 'incoming' ? calledText(t, status.called, show) : '';
  return (
    <section className={styles.card} aria-label={t('call.secondCall')}>
      <span className={styles.words}>
        <span className={styles.what}>{t('call.secondCall')}</span>
        <span className={styles.name} title={title}>
          {title}
        </span>
        <span className={styles.more}>{[number, called].filter(Boolean).join(' · ')}</span>
      </span>
      {decline && <IconButton icon={PhoneOff} label={t('call.decline')} variant="danger" onPress={decline} />}
      {answer && <IconButton icon={Phone} label={t('call.answerHolding')} variant="call" onPress={answer} />}
    </section>
  );
}
