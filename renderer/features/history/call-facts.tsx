import { useTranslation } from 'react-i18next';
import type { CallListed } from '../../../pbx/contract/call-history.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { formatDuration } from '../time/format-duration.ts';
import styles from './call-facts.module.css';
import type { CallLook } from './call-look.ts';
import { outcomeText } from './outcome-text.ts';

export interface CallFactsProps {
  readonly call: CallListed;
  readonly look: CallLook;
}

/** When, how long, with whom, through which number, and whether somebody called back. */
export function CallFacts({ call, look }: CallFactsProps) {
  const { t, i18n } = useTranslation();
  const { show } = useNumbers();
  const moment = (at: number) =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
  const waitedMs = (call.answeredAt ?? call.endedAt) - call.startedAt;
  // A fax, a message, a menu: nobody was waited for.
  const wasServed = call.result === 'service' || call.result === 'voicemail';
  const isAnswered = look.outcome === 'answered';
  const facts = [
    [t('history.details.started'), moment(call.startedAt)],
    ...(look.talkedMs === undefined ? [] : [[t('history.details.talked'), formatDuration(look.talkedMs)]]),
    [t(wasServed ? 'history.details.lasted' : 'history.details.waited'), formatDuration(waitedMs)],
    ...(look.colleague && look.talkedMs !== undefined ? [[t('history.details.who'), look.colleague]] : []),
    ...(look.through ? [[t('history.details.through'), show(look.through)]] : []),
  ];
  return (
    <div className={styles.facts}>
      <p className={styles.state} data-tone={look.outcome === 'missed' ? 'red' : 'neutral'}>
        {t(`history.direction.${look.direction}`)}
        {!isAnswered && ` · ${outcomeText(t, look)}`}
        {look.awaitsCallback && ` · ${t('history.awaitsCallback')}`}
        {call.callback.state === 'done' &&
          ` · ${t('history.calledBack', { time: moment(call.callback.at) })}`}
      </p>
      <dl className={styles.list}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
