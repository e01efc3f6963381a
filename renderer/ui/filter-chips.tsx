import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './filter-chips.module.css';

interface FilterChip<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Shown behind the label; undefined: not known, or nothing to tell. */
  readonly count?: string | undefined;
}

export interface FilterChipsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly chips: readonly FilterChip<Value>[];
  readonly onChange: (value: Value) => void;
}

/** What a list shows: one of a few, in a row that wraps. */
export function FilterChips<Value extends string>({
  label,
  value,
  chips,
  onChange,
}: FilterChipsProps<Value>) {
  return (
    <RadioGroup
      className={styles.chips ?? ''}
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
    >
      {chips.map((chip) => (
        <Radio key={chip.value} value={chip.value} className={styles.chip ?? ''}>
          {chip.label}
          {chip.count !== undefined && <span className={styles.count}>{chip.count}</span>}
        </Radio>
      ))}
    </RadioGroup>
  );
}
