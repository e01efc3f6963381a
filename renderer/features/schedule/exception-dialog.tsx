import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDate } from '@internationalized/date';
import type { CompanySchedule, Day } from '../../../pbx/contract/schedule.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { fieldErrorText } from '../settings/editing/field-error.ts';
import { DayEditor } from './day-editor.tsx';
import styles from './schedule-page.module.css';
import { weekdayHours } from './opening.ts';

type Exception = CompanySchedule['exceptions'][number];

export interface ExceptionDialogProps {
  /** Undefined: a new one. */
  readonly exception: Exception | undefined;
  readonly schedule: CompanySchedule;
  readonly today: string;
  readonly onSave: (exception: Exception) => void;
  readonly onClose: () => void;
}

/** As long as the PBX takes. */
const NAME_LIMIT = 80;

/** One day that goes another way: which, why, and its hours. */
export function ExceptionDialog({ exception, schedule, today, onSave, onClose }: ExceptionDialogProps) {
  const { t } = useTranslation();
  const [date, setDate] = useState(exception?.date);
  const [name, setName] = useState(exception?.name ?? '');
  const [intervals, setIntervals] = useState<Day>(exception?.intervals ?? []);
  const [isOpen, setOpen] = useState(intervals.length > 0);
  const isTaken = date !== exception?.date && schedule.exceptions.some((one) => one.date === date);
  const open = () => {
    setOpen(true);
    const usual = date ? weekdayHours(schedule.week, parseDate(date)) : [];
    if (intervals.length === 0) setIntervals(usual.length > 0 ? usual : [{ from: '09:00', to: '18:00' }]);
  };
  const save = () => {
    if (date && !isTaken) onSave({ date, name: name.trim(), intervals: isOpen ? intervals : [] });
  };
  return (
    <Dialog
      title={t(exception ? 'company.schedule.exceptions.change' : 'company.schedule.exceptions.new')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('company.schedule.exceptions.cancel')}</Button>
          <Button variant="primary" isDisabled={!date || isTaken} onPress={save}>
            {t(exception ? 'company.schedule.done' : 'company.schedule.exceptions.addThis')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <DateField
          label={t('company.schedule.exceptions.date')}
          value={date}
          {...(!exception && { from: today })}
          error={isTaken ? fieldErrorText(t, 'exception-repeated') : undefined}
          onChange={setDate}
        />
        <TextField
          label={t('company.schedule.exceptions.name')}
          placeholder={t('company.schedule.exceptions.example')}
          value={name}
          onChange={(typed) => setName(typed.slice(0, NAME_LIMIT))}
        />
        <Choice
          label={t('company.schedule.exceptions.how')}
          value={isOpen ? 'open' : 'closed'}
          options={[
            { value: 'closed', label: t('company.schedule.closed') },
            { value: 'open', label: t('company.schedule.exceptions.ownHours') },
          ]}
          onChange={(how) => (how === 'open' ? open() : setOpen(false))}
        />
        {isOpen && <DayEditor day={intervals} onChange={setIntervals} />}
      </div>
    </Dialog>
  );
}
