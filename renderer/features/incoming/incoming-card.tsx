import { Phone, PhoneOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { IncomingCall } from '../../../preload/contract/incoming-call.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { partyText } from '../call/party-text.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './incoming-card.module.css';

export interface IncomingCardProps {
  readonly call: IncomingCall;
  readonly size: 'small' | 'large';
  readonly answer: () => void;
  readonly decline: () => void;
  /** Shows the window in which the call rings. */
  readonly open: () => void;
}

/** One call that rings: who, whom they called, and the answers. */
export function IncomingCard({ call, size, answer, decline, open }: IncomingCardProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { title, number } = partyText(t, call.party, show);
  const called = call.called && [call.called.name, show(call.called.number)].filter(Boolean).join(' · ');
  const buttons = size === 'large' ? 'large' : 'medium';
  return (
    <article className={styles.card} data-size={size} aria-label={title}>
      <button type="button" className={styles.who} onClick={open} title={t('desk.openPhone')}>
        <Avatar name={title} size={size === 'large' ? 'medium' : 'small'} ring="green" />
        <span className={styles.words}>
          <span className={styles.name}>{title}</span>
          {number && <span className={styles.number}>{number}</span>}
          {called && <span className={styles.called}>{t('call.incomingTo', { called })}</span>}
        </span>
      </button>
      <div className={styles.answers}>
        <Button variant="danger" size={buttons} wide icon={PhoneOff} onPress={decline}>
          {t('call.decline')}
        </Button>
        <Button variant="call" size={buttons} wide icon={Phone} onPress={answer}>
          {t('call.answer')}
        </Button>
      </div>
    </article>
  );
}
