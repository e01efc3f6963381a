import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import styles from './checkbox.module.css';
import { Icon } from './icon.tsx';

export interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isReadOnly?: boolean;
  /** Some of what it stands for is chosen. */
  readonly isIndeterminate?: boolean;
  readonly children: ReactNode;
}

/** A yes or no with its words, which are part of what can be clicked. */
export function Checkbox({ children, isIndeterminate = false, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} isIndeterminate={isIndeterminate} className={styles.checkbox ?? ''}>
      <span className={styles.box}>
        <Icon of={isIndeterminate ? Minus : Check} size={14} className={styles.tick} />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
