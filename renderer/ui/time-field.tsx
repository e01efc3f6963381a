import { Time } from '@internationalized/date';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { TimeField as AriaTimeField } from 'react-aria-components/TimeField';
import styles from './time-field.module.css';

export interface TimeFieldProps {
  /** For screen readers. */
  readonly label: string;
  /** `09:30`. The end of a day, `24:00`, is shown as it is typed: 00:00. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time of day by the 24-hour clock, typed or stepped by the arrows. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const [hour = 0, minute = 0] = value.split(':').map(Number);
  return (
    <AriaTimeField
      aria-label={label}
      value={new Time(hour % 24, minute)}
      hourCycle={24}
      shouldForceLeadingZeros
      onChange={(time) => time && onChange(time.toString().slice(0, 5))}
    >
      <DateInput className={styles.input ?? ''}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
    </AriaTimeField>
  );
}
