import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

export interface NoticeProps {
  readonly tone: 'info' | 'warning' | 'error';
  /** Read out as soon as it appears. */
  readonly urgent?: boolean;
  readonly children: ReactNode;
  /** A button at the end. */
  readonly action?: ReactNode;
}

const pictures = { info: Info, warning: TriangleAlert, error: CircleAlert };

/** One or two sentences that matter now, in the place they are about. */
export function Notice({ tone, urgent = false, children, action }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])} {...(urgent ? { role: 'alert' } : {})}>
      <Icon of={pictures[tone]} className={styles.icon} />
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
