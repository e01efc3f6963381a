import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon } from './icon.tsx';

export interface EmptyStateProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** What will be here, and the first step to it. */
  readonly children: ReactNode;
}

/** Stands where a list will be. */
export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.picture}>
        <Icon of={icon} size={20} />
      </span>
      <p className={styles.title}>{title}</p>
      <p className={styles.words}>{children}</p>
    </div>
  );
}
