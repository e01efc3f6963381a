import { Input } from 'react-aria-components/Input';
import { NumberField } from 'react-aria-components/NumberField';
import styles from './word.module.css';

export interface WordNumberProps {
  /** For screen readers. */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** When one leaves it or presses Enter, and with each step by an arrow key. */
  readonly onChange: (value: number) => void;
}

/** A whole number in a sentence that can be another one. What is outside the limits becomes the nearest one. */
export function WordNumber({ label, value, min, max, onChange }: WordNumberProps) {
  return (
    <NumberField
      className={styles.word ?? ''}
      aria-label={label}
      value={value}
      minValue={min}
      maxValue={max}
      formatOptions={{ maximumFractionDigits: 0 }}
      onChange={(next) => !Number.isNaN(next) && onChange(next)}
    >
      <Input className={styles.number ?? ''} style={{ width: `${String(max).length + 2.5}ch` }} />
    </NumberField>
  );
}
