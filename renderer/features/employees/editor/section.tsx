import type { ReactNode } from 'react';
import styles from '../employee-form.module.css';

export interface SectionProps {
  readonly title: string;
  /** The first one needs none to be seen. */
  readonly hasHeading?: boolean;
  readonly children: ReactNode;
}

/** What belongs together, under its heading. */
export function Section({ title, hasHeading = true, children }: SectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      {hasHeading && <h4 className={styles.heading}>{title}</h4>}
      {children}
    </section>
  );
}
