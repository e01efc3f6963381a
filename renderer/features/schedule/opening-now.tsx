import { DoorClosed, DoorOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CompanySchedule } from '../../../pbx/contract/schedule.ts';
import { Icon } from '../../ui/icon.tsx';
import { useNow } from '../time/use-now.ts';
import { openingAt } from './opening.ts';
import { openingText } from './opening-text.ts';
import styles from './schedule-page.module.css';

/** Whether the company is open at this moment, and until when, by its own clock. */
export function OpeningNow({ schedule }: { readonly schedule: CompanySchedule }) {
  const { t, i18n } = useTranslation();
  const opening = openingAt(schedule, useNow(0));
  return (
    <p className={styles.now} data-open={opening.isOpen}>
      <Icon of={opening.isOpen ? DoorOpen : DoorClosed} />
      {openingText(t, i18n.language, opening)}
    </p>
  );
}
