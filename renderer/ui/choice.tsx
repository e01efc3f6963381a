import { useId } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './choice.module.css';

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** Below the label: what it is good for. */
  readonly description?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all of them seen side by side. */
export function Choice<Value extends string>({
  label,
  description,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  const described = useId();
  return (
    <RadioGroup
      className={styles.choice ?? ''}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      orientation="horizontal"
      {...(description === undefined ? {} : { 'aria-describedby': described })}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {description && (
        <p id={described} className={styles.description}>
          {description}
        </p>
      )}
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.option ?? ''}>
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
