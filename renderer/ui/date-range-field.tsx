import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { RangeCalendar } from 'react-aria-components/RangeCalendar';
import { DateRangePicker } from 'react-aria-components/DateRangePicker';
import { Group } from 'react-aria-components/Group';
import { Label } from 'react-aria-components/Label';
import { CalendarMonth } from './calendar-month.tsx';
import { CalendarPopover } from './calendar-popover.tsx';
import styles from './date-range-field.module.css';
import { DayInput } from './day-input.tsx';
import { Icon } from './icon.tsx';

/** Days as `2026-11-25`, both inclusive. */
interface DayRange {
  readonly from: string;
  readonly to: string;
}

export interface DateRangeFieldProps {
  readonly label: string;
  readonly value: DayRange | undefined;
  readonly onChange: (value: DayRange) => void;
}

/** From a day to a day, typed or chosen from a calendar. */
export function DateRangeField({ label, value, onChange }: DateRangeFieldProps) {
  return (
    <DateRangePicker
      className={styles.field ?? ''}
      value={value ? { start: parseDate(value.from), end: parseDate(value.to) } : null}
      onChange={(range: { start: CalendarDate; end: CalendarDate } | null) => {
        if (range) onChange({ from: range.start.toString(), to: range.end.toString() });
      }}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Group className={styles.box ?? ''}>
        <DayInput slot="start" />
        <span aria-hidden>–</span>
        <DayInput slot="end" />
        <Button className={styles.button ?? ''}>
          <Icon of={CalendarDays} size={18} />
        </Button>
      </Group>
      <CalendarPopover>
        <RangeCalendar>
          <CalendarMonth />
        </RangeCalendar>
      </CalendarPopover>
    </DateRangePicker>
  );
}
