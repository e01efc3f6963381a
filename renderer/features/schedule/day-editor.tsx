import { Plus, Trash2 } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../pbx/contract/schedule.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { fieldErrorText } from '../settings/editing/field-error.ts';
import styles from './day-editor.module.css';
import { type Interval, readDay, withNextInterval } from './typed-day.ts';

export interface DayEditorProps {
  readonly day: Day;
  readonly onChange: (day: Day) => void;
}

/** The exact hours of one day. They apply when one leaves a time or presses Enter, if they make sense. */
export function DayEditor({ day, onChange }: DayEditorProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<readonly Interval[]>();
  const shown = typed ?? day;
  const read = readDay(shown);
  const more = withNextInterval(day);

  const apply = (next: Day) => {
    setTyped(undefined);
    onChange(next);
  };
  const commit = () => {
    if (typed && read.ok) apply(read.day);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) commit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
  };
  const type = (at: number, change: Partial<Interval>) =>
    setTyped(shown.map((one, index) => (index === at ? { ...one, ...change } : one)));

  return (
    <div className={styles.editor}>
      {shown.length === 0 && <p className={styles.muted}>{t('company.schedule.closedAllDay')}</p>}
      {shown.map((interval, at) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of the fields in it pass here.
        // biome-ignore lint/suspicious/noArrayIndexKey: an interval is nothing but its place.
        <div key={at} className={styles.interval} onBlur={onBlur} onKeyDown={onKeyDown}>
          <TimeField
            label={t('company.schedule.opens')}
            value={interval.from}
            onChange={(from) => type(at, { from })}
          />
          <span aria-hidden>–</span>
          <TimeField
            label={t('company.schedule.closes')}
            value={interval.to}
            onChange={(to) => type(at, { to })}
          />
          <IconButton
            icon={Trash2}
            label={t('company.schedule.removeHours', { hours: `${interval.from}–${interval.to}` })}
            onPress={() => apply(day.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {!read.ok && (
        <p className={styles.wrong} role="alert">
          {fieldErrorText(t, read.code)}
        </p>
      )}
      {more && !typed && (
        <Button size="small" icon={Plus} onPress={() => apply(more)}>
          {t('company.schedule.addHours')}
        </Button>
      )}
    </div>
  );
}
