import { DateInput, DateSegment } from 'react-aria-components/DateField';
import styles from './date-range-field.module.css';

export interface DayInputProps {
  /** Which end of a range. */
  readonly slot?: 'start' | 'end';
}

/** Day, month and year to type. */
export function DayInput({ slot }: DayInputProps) {
  return (
    <DateInput {...(slot && { slot })} className={styles.input ?? ''}>
      {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
    </DateInput>
  );
}
