import { CalendarPlus, Pencil, Sparkles, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanySchedule } from '../../../pbx/contract/schedule.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ExceptionDialog } from './exception-dialog.tsx';
import styles from './exceptions-list.module.css';
import { HolidaysDialog } from './holidays-dialog.tsx';
import { hoursText } from './hours-text.ts';
import { weekdayIndexOf } from './opening.ts';
import { dateText } from './opening-text.ts';
import { withExceptions } from './russian-holidays.ts';
import { weekdays } from './weekday.ts';

type Exceptions = CompanySchedule['exceptions'];
type Exception = Exceptions[number];

export interface ExceptionsListProps {
  readonly schedule: CompanySchedule;
  /** The company's day of today. */
  readonly today: string;
  readonly onChange: (exceptions: Exceptions) => void;
}

type Shown =
  | { readonly dialog: 'day'; readonly exception: Exception | undefined }
  | { readonly dialog: 'holidays'; readonly year: number };

/** Days that go another way than their weekday: those to come, those past folded away. */
export function ExceptionsList({ schedule, today, onChange }: ExceptionsListProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>();
  const { exceptions } = schedule;
  const past = exceptions.filter(({ date }) => date < today);
  const coming = exceptions.filter(({ date }) => date >= today);
  const thisYear = Number(today.slice(0, 4));
  const close = () => setShown(undefined);
  const without = (date: string) => exceptions.filter((one) => one.date !== date);
  const rows = (days: Exceptions) => (
    <ul className={styles.list}>
      {days.map((exception) => (
        <ExceptionRow
          key={exception.date}
          exception={exception}
          edit={() => setShown({ dialog: 'day', exception })}
          remove={() => onChange(without(exception.date))}
        />
      ))}
    </ul>
  );
  return (
    <>
      {coming.length > 0 ? (
        rows(coming)
      ) : (
        <p className={styles.none}>{t('company.schedule.exceptions.none')}</p>
      )}
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>{t('company.schedule.exceptions.past', { count: past.length })}</summary>
          {rows(past)}
        </details>
      )}
      <div className={styles.actions}>
        <Button icon={CalendarPlus} onPress={() => setShown({ dialog: 'day', exception: undefined })}>
          {t('company.schedule.exceptions.add')}
        </Button>
        {[thisYear, thisYear + 1].map((year) => (
          <Button key={year} icon={Sparkles} onPress={() => setShown({ dialog: 'holidays', year })}>
            {t('company.schedule.exceptions.addHolidays', { year })}
          </Button>
        ))}
      </div>
      {shown?.dialog === 'day' && (
        <ExceptionDialog
          exception={shown.exception}
          schedule={schedule}
          today={today}
          onSave={(exception) => {
            onChange(withExceptions(without(shown.exception?.date ?? exception.date), [exception]));
            close();
          }}
          onClose={close}
        />
      )}
      {shown?.dialog === 'holidays' && (
        <HolidaysDialog
          year={shown.year}
          schedule={schedule}
          today={today}
          onAdd={(added) => {
            onChange(withExceptions(exceptions, added));
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

interface ExceptionRowProps {
  readonly exception: Exception;
  readonly edit: () => void;
  readonly remove: () => void;
}

function ExceptionRow({ exception, edit, remove }: ExceptionRowProps) {
  const { t, i18n } = useTranslation();
  const { date, name, intervals } = exception;
  const weekday = weekdays[weekdayIndexOf(date)] ?? 'monday';
  const day = `${dateText(i18n.language, date)}, ${t(`company.schedule.short.${weekday}`)}`;
  return (
    <li className={styles.row}>
      <span className={styles.date}>{day}</span>
      <span className={styles.name}>{name}</span>
      <span className={styles.hours} data-closed={intervals.length === 0}>
        {hoursText(t, intervals)}
      </span>
      <span className={styles.buttons}>
        <IconButton icon={Pencil} label={t('company.schedule.exceptions.edit', { day })} onPress={edit} />
        <IconButton icon={Trash2} label={t('company.schedule.exceptions.remove', { day })} onPress={remove} />
      </span>
    </li>
  );
}
