import type { ReactNode } from 'react';
import styles from './options.module.css';

export interface HintedFieldProps {
  readonly hint: string;
  readonly isShort?: boolean;
  readonly children: ReactNode;
}

/** A field and what it is good for. */
export function HintedField({ hint, isShort = false, children }: HintedFieldProps) {
  return (
    <div className={styles.field}>
      <div className={isShort ? styles.short : undefined}>{children}</div>
      <p className={styles.hint}>{hint}</p>
    </div>
  );
}
