import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import styles from './date-range-field.module.css';

export interface CalendarPopoverProps {
  readonly children: ReactNode;
}

/** Where the calendar of a field of days comes up. */
export function CalendarPopover({ children }: CalendarPopoverProps) {
  return (
    <Popover className={styles.popover ?? ''} offset={4}>
      <Dialog className={styles.dialog ?? ''}>{children}</Dialog>
    </Popover>
  );
}
