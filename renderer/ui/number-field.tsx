import { Minus, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { Icon } from './icon.tsx';
import styles from './number-field.module.css';
import fieldStyles from './text-field.module.css';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly error?: string | undefined;
  /** When one leaves the field, presses Enter or steps; always within the limits. */
  readonly onChange: (value: number) => void;
}

/** A whole number, typed or stepped. */
export function NumberField({ label, value, min, max, step = 1, error, onChange }: NumberFieldProps) {
  return (
    <AriaNumberField
      className={styles.field ?? ''}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      onChange={(typed) => Number.isFinite(typed) && onChange(typed)}
    >
      <Label className={fieldStyles.label ?? ''}>{label}</Label>
      <Group className={styles.box ?? ''}>
        <Button slot="decrement" className={styles.button ?? ''}>
          <Icon of={Minus} size={16} />
        </Button>
        <Input className={styles.input ?? ''} />
        <Button slot="increment" className={styles.button ?? ''}>
          <Icon of={Plus} size={16} />
        </Button>
      </Group>
      <FieldError className={fieldStyles.error ?? ''}>{error}</FieldError>
    </AriaNumberField>
  );
}
