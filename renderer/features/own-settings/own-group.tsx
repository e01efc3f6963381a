import type { ReactNode } from 'react';
import type { OwnPart } from '../settings/own-parts.ts';
import styles from './own-settings.module.css';

export interface OwnGroupProps {
  /** The place of it. */
  readonly part?: OwnPart;
  readonly title: string;
  /** What it is good for. */
  readonly words?: string;
  readonly children: ReactNode;
}

/** Where a group stands in the page. */
export const partElementId = (part: string): string => `own-${part}`;

/** Settings that belong together, under their title. */
export function OwnGroup({ part, title, words, children }: OwnGroupProps) {
  return (
    <section
      className={styles.group}
      aria-label={title}
      {...(part !== undefined && { id: partElementId(part), tabIndex: -1 })}
    >
      <div>
        <h3 className={styles.heading}>{title}</h3>
        {words !== undefined && <p className={styles.muted}>{words}</p>}
      </div>
      {children}
    </section>
  );
}
