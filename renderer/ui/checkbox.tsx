import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import styles from './checkbox.module.css';
import { Icon } from './icon.tsx';

export interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isReadOnly?: boolean;
  readonly children: ReactNode;
}

/** A yes or no with its words, which are part of what can be clicked. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles.checkbox ?? ''}>
      <span className={styles.box}>
        <Icon of={Check} size={14} className={styles.tick} />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
