import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanySchedule } from '../../../pbx/contract/schedule.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './holidays-dialog.module.css';
import { hoursText } from './hours-text.ts';
import { dateText } from './opening-text.ts';
import { russianHolidays } from './russian-holidays.ts';

type Exceptions = CompanySchedule['exceptions'];

export interface HolidaysDialogProps {
  readonly year: number;
  readonly schedule: CompanySchedule;
  readonly today: string;
  readonly onAdd: (exceptions: Exceptions) => void;
  readonly onClose: () => void;
}

/** Public holidays of a year and the short days before them, to be ticked. Those in the list already, or past, are left out. */
export function HolidaysDialog({ year, schedule, today, onAdd, onClose }: HolidaysDialogProps) {
  const { t, i18n } = useTranslation();
  const taken = new Set(schedule.exceptions.map(({ date }) => date));
  const offered = russianHolidays(year, schedule.week)
    .filter(({ date }) => date >= today && !taken.has(date))
    .map(({ date, holiday, kind, intervals }) => ({
      date,
      name: t(`company.schedule.holidays.${kind}`, { holiday: t(`company.schedule.holidays.of.${holiday}`) }),
      intervals,
    }));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const ticked = offered.filter(({ date }) => !left.has(date));
  const tick = (date: string, isSelected: boolean) => {
    const now = new Set(left);
    if (isSelected) now.delete(date);
    else now.add(date);
    setLeft(now);
  };
  return (
    <Dialog
      title={t('company.schedule.exceptions.addHolidays', { year })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('company.schedule.exceptions.cancel')}</Button>
          {ticked.length > 0 && (
            <Button variant="primary" onPress={() => onAdd(ticked)}>
              {t('company.schedule.holidays.add', { count: ticked.length })}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.body}>
        {offered.length === 0 ? (
          <p>{t('company.schedule.holidays.none')}</p>
        ) : (
          <>
            <p className={styles.muted}>{t('company.schedule.holidays.words')}</p>
            <ul className={styles.list}>
              {offered.map(({ date, name, intervals }) => (
                <li key={date}>
                  <Checkbox isSelected={!left.has(date)} onChange={(isSelected) => tick(date, isSelected)}>
                    <span className={styles.date}>{dateText(i18n.language, date, false)}</span> {name}
                    {intervals.length > 0 && <span className={styles.muted}> {hoursText(t, intervals)}</span>}
                  </Checkbox>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
