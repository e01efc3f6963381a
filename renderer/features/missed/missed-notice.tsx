import { Phone, PhoneMissed, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '../../desk/desk-view.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { partyText } from '../call/party-text.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './missed-notice.module.css';

export interface MissedNoticeProps {
  readonly missed: DeskView['missed'];
  readonly dismissMissed: DeskView['dismissMissed'] | undefined;
  readonly call: ((target: string) => void) | undefined;
}

/** Calls that were missed while nobody looked: how many, who was the last, and one click to call back. */
export function MissedNotice({ missed, dismissMissed, call }: MissedNoticeProps) {
  const { t, i18n } = useTranslation();
  const { show } = useNumbers();
  const [last] = missed;
  if (!last) return null;
  const { title, number } = partyText(t, last.party, show);
  const time = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit' }).format(last.at);
  const callBack = last.party.number && call ? () => call(last.party.number) : undefined;
  return (
    <section className={styles.notice} aria-label={t('desk.missed.title', { count: missed.length })}>
      <Icon of={PhoneMissed} className={styles.icon} />
      <div className={styles.words} role="status">
        <p className={styles.title}>{t('desk.missed.title', { count: missed.length })}</p>
        <p className={styles.who}>
          {[title, number, t('desk.missed.at', { time })].filter(Boolean).join(' · ')}
        </p>
      </div>
      {callBack && (
        <IconButton icon={Phone} label={t('desk.missed.callBack')} variant="call" onPress={callBack} />
      )}
      {dismissMissed && <IconButton icon={X} label={t('desk.missed.dismiss')} onPress={dismissMissed} />}
    </section>
  );
}
