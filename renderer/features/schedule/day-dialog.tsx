import { useTranslation } from 'react-i18next';
import type { WeeklySchedule } from '../../../pbx/contract/schedule.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './schedule-page.module.css';
import { DayEditor } from './day-editor.tsx';
import { type Weekday, weekdays } from './weekday.ts';

export interface DayDialogProps {
  readonly weekday: Weekday;
  readonly week: WeeklySchedule;
  readonly onChange: (week: WeeklySchedule) => void;
  readonly onClose: () => void;
}

/** The exact hours of one weekday, which other days can be given too. */
export function DayDialog({ weekday, week, onChange, onClose }: DayDialogProps) {
  const { t } = useTranslation();
  const day = week[weekday];
  const setAll = (days: readonly Weekday[], hours: WeeklySchedule[Weekday]) =>
    onChange({ ...week, ...Object.fromEntries(days.map((one) => [one, hours])) });
  return (
    <Dialog
      title={t(`company.schedule.days.${weekday}`)}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('company.schedule.done')}
        </Button>
      }
    >
      <div className={styles.body}>
        <DayEditor day={day} onChange={(hours) => setAll([weekday], hours)} />
        <div className={styles.actions}>
          {weekday !== 'monday' && (
            <Button size="small" onPress={() => setAll([weekday], week.monday)}>
              {t('company.schedule.likeMonday')}
            </Button>
          )}
          <Button size="small" onPress={() => setAll(weekdays.slice(0, 5), day)}>
            {t('company.schedule.toWorkdays')}
          </Button>
          <Button size="small" onPress={() => setAll(weekdays, day)}>
            {t('company.schedule.toAll')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
