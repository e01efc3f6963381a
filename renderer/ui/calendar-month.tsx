import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { Heading } from 'react-aria-components/Heading';
import styles from './date-range-field.module.css';
import { Icon } from './icon.tsx';

/** The days of a month, and the way to the months around; of a calendar for one day or for a range. */
export function CalendarMonth() {
  return (
    <>
      <header className={styles.month}>
        <Button slot="previous" className={styles.button ?? ''}>
          <Icon of={ChevronLeft} size={18} />
        </Button>
        <Heading className={styles.heading ?? ''} />
        <Button slot="next" className={styles.button ?? ''}>
          <Icon of={ChevronRight} size={18} />
        </Button>
      </header>
      <CalendarGrid className={styles.grid ?? ''}>
        {(date) => <CalendarCell date={date} className={styles.cell ?? ''} />}
      </CalendarGrid>
    </>
  );
}
