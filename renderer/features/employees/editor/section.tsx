import type { ReactNode } from 'react';
import styles from '../employee-form.module.css';

export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What belongs together, under its heading. */
export function Section({ title, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <h4 className={styles.heading}>{title}</h4>
      {children}
    </section>
  );
}
