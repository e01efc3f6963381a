import type { CalendarDateTime } from '@internationalized/date';
import { DateField, DateInput, DateSegment } from 'react-aria-components/DateField';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import styles from './date-range-field.module.css';

export interface DateTimeFieldProps {
  readonly label: string;
  /** By the wall clock that `description` names. */
  readonly value: CalendarDateTime;
  readonly description?: string;
  readonly onChange: (value: CalendarDateTime) => void;
}

/** A day and a time, typed part by part. */
export function DateTimeField({ label, value, description, onChange }: DateTimeFieldProps) {
  return (
    <DateField
      className={styles.field ?? ''}
      value={value}
      granularity="minute"
      hourCycle={24}
      onChange={(next) => next && onChange(next)}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <DateInput className={`${styles.box} ${styles.moment}`}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
    </DateField>
  );
}
