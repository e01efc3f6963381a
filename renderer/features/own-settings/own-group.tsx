import type { ReactNode } from 'react';
import styles from './own-settings.module.css';

export interface OwnGroupProps {
  readonly title: string;
  /** What it is good for. */
  readonly words?: string;
  readonly children: ReactNode;
}

/** Settings that belong together, under their title. */
export function OwnGroup({ title, words, children }: OwnGroupProps) {
  return (
    <section className={styles.group} aria-label={title}>
      <div>
        <h3 className={styles.heading}>{title}</h3>
        {words !== undefined && <p className={styles.muted}>{words}</p>}
      </div>
      {children}
    </section>
  );
}
