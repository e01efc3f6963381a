import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { CalendarCell, CalendarGrid, RangeCalendar } from 'react-aria-components/RangeCalendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DateRangePicker } from 'react-aria-components/DateRangePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import styles from './date-range-field.module.css';
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
        <DateInput slot="start" className={styles.input ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
        <span aria-hidden>–</span>
        <DateInput slot="end" className={styles.input ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
        <Button className={styles.button ?? ''}>
          <Icon of={CalendarDays} size={18} />
        </Button>
      </Group>
      <Popover className={styles.popover ?? ''} offset={4}>
        <Dialog className={styles.dialog ?? ''}>
          <RangeCalendar>
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
          </RangeCalendar>
        </Dialog>
      </Popover>
    </DateRangePicker>
  );
}
