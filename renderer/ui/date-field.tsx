import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import styles from './date-range-field.module.css';
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
        <DateInput className={styles.input ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
        <Button className={styles.button ?? ''}>
          <Icon of={CalendarDays} size={18} />
        </Button>
      </Group>
      <FieldError className={fieldStyles.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''} offset={4}>
        <Dialog className={styles.dialog ?? ''}>
          <Calendar>
            <header className={styles.month}>
              <Button slot="previous" className={styles.button ?? ''}>
                <Icon of={ChevronLeft} size={18} />
              </Button>
              <Heading className={styles.heading ?? ''} />
              <Button slot="next" className={styles.button ?? ''}>
                <Icon of={ChevronRight} size={18} />
              </Button>
            </header>
            <CalendarGrid className={styles.grid ?? ''}>
              {(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
