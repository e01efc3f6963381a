import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { outcomeLook } from '../history/call-outcome-looks.ts';
import { clockText, dayText } from '../history/day-text.ts';
import { startOfDay } from '../history/day-rows.ts';
import { outcomeText } from '../history/outcome-text.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './last-call-row.module.css';
import type { LastCall } from './last-calls.ts';

export interface LastCallRowProps {
  readonly last: LastCall;
  readonly call: ((target: string) => void) | undefined;
}

/** Whom, when and how it ended. A number that was hidden cannot be called back. */
export function LastCallRow({ last, call }: LastCallRowProps) {
  const { number } = last.look.party;
  if (!call || number === '')
    return (
      <div className={styles.row}>
        <Content last={last} />
      </div>
    );
  return (
    <div data-row>
      <button type="button" className={styles.row} onClick={() => call(number)}>
        <Content last={last} />
        <span className={styles.action}>
          <Icon of={Phone} size={16} />
        </span>
      </button>
    </div>
  );
}

function Content({ last: { look, at, times } }: Pick<LastCallRowProps, 'last'>) {
  const { t, i18n } = useTranslation();
  const { show } = useNumbers();
  const { icon, tone } = outcomeLook(look);
  const { name, number } = look.party;
  const title = name || show(number) || t('history.unknown');
  const now = Date.now();
  const isToday = startOfDay(at) === startOfDay(now);
  const about = [
    outcomeText(t, look),
    times > 1 && t('lastCalls.times', { count: times }),
    name && number !== '' && show(number),
  ];
  return (
    <>
      <span className={classNames(styles.picture, tone === 'red' && styles.red)}>
        <Icon of={icon} size={18} />
        <span className="visually-hidden">{t(`history.direction.${look.direction}`)}</span>
      </span>
      <span className={styles.words}>
        <span className={classNames(styles.name, tone === 'red' && styles.red)} title={title}>
          {title}
        </span>
        <span className={styles.about}>{about.filter(Boolean).join(' · ')}</span>
      </span>
      <span className={styles.time}>
        {isToday ? clockText(i18n.language, at) : dayText(t, i18n.language, at, now)}
      </span>
    </>
  );
}
