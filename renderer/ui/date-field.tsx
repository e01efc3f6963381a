import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Calendar } from 'react-aria-components/Calendar';
import { DatePicker } from 'react-aria-components/DatePicker';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Label } from 'react-aria-components/Label';
import { CalendarMonth } from './calendar-month.tsx';
import { CalendarPopover } from './calendar-popover.tsx';
import styles from './date-range-field.module.css';
import { DayInput } from './day-input.tsx';
import { Icon } from './icon.tsx';
import fieldStyles from './text-field.module.css';

export interface DateFieldProps {
  readonly label: string;
  /** As `2026-11-25`; undefined: none yet. */
  readonly value: string | undefined;
  /** The first day that can be chosen in the calendar. */
  readonly from?: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A day, typed or chosen from a calendar. */
export function DateField({ label, value, from, error, onChange }: DateFieldProps) {
  return (
    <DatePicker
      className={styles.field ?? ''}
      value={value === undefined ? null : parseDate(value)}
      {...(from !== undefined && { minValue: parseDate(from) })}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      onChange={(date: CalendarDate | null) => date && onChange(date.toString())}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Group className={styles.box ?? ''}>
        <DayInput />
        <Button className={styles.button ?? ''}>
          <Icon of={CalendarDays} size={18} />
        </Button>
      </Group>
      <FieldError className={fieldStyles.error ?? ''}>{error}</FieldError>
      <CalendarPopover>
        <Calendar>
          <CalendarMonth />
        </Calendar>
      </CalendarPopover>
    </DatePicker>
  );
}
