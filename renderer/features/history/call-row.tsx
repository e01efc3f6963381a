import { Disc } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallListed } from '../../../pbx/contract/call-history.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { useKnownParty } from '../contacts/known-names-context.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { callLook } from './call-look.ts';
import { outcomeLook } from './call-outcome-looks.ts';
import styles from './call-row.module.css';
import { clockText } from './day-text.ts';
import { outcomeText } from './outcome-text.ts';

export interface CallRowProps {
  readonly call: CallListed;
  /** As for `callLook`. */
  readonly viewer: string | undefined;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

/** One call: whom, how it ended, through which number, when. */
export function CallRow({ call, viewer, isChosen, choose }: CallRowProps) {
  const { t, i18n } = useTranslation();
  const { show } = useNumbers();
  const look = callLook(call, viewer);
  const { icon, tone } = outcomeLook(look);
  const { name, number } = useKnownParty()(look.party);
  const title = name || show(number) || t('history.unknown');
  const facts = [
    name && number !== '' ? show(number) : '',
    look.through && t('history.through', { number: show(look.through) }),
    look.outcome === 'answered-elsewhere' ? '' : look.colleague,
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={styles.row}
      {...(isChosen ? { 'aria-current': 'true' } : {})}
      onClick={choose}
    >
      <span className={classNames(styles.picture, tone === 'red' && styles.red)}>
        <Icon of={icon} />
        <span className="visually-hidden">{t(`history.direction.${look.direction}`)}</span>
      </span>
      <span className={styles.words}>
        <span className={classNames(styles.title, tone === 'red' && styles.red)} title={title}>
          {title}
        </span>
        <span className={styles.about}>
          {facts.map((fact, index) => (
            <span key={fact}>{index < facts.length - 1 ? `${fact} · ` : fact}</span>
          ))}
        </span>
      </span>
      <span className={styles.end}>
        <span className={styles.time}>{clockText(i18n.language, call.startedAt)}</span>
        <span className={classNames(styles.outcome, tone === 'red' && styles.red)}>
          {call.hasRecording && (
            <span className={styles.recorded}>
              <Icon of={Disc} size={14} />
              <span className="visually-hidden">{t('history.recorded')}</span>
            </span>
          )}
          {look.awaitsCallback ? t('history.awaitsCallback') : outcomeText(t, look)}
        </span>
      </span>
    </button>
  );
}
