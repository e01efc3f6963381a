import { useTranslation } from 'react-i18next';
import type { WeeklySchedule } from '../../../pbx/contract/schedule.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { WeekGrid } from '../schedule/week-grid.tsx';
import { weekPresets } from '../schedule/week-presets.ts';
import styles from './own-settings.module.css';

export interface ContactHoursDialogProps {
  /** What the device is called. */
  readonly name: string;
  /** Null: it rings at any time. */
  readonly schedule: WeeklySchedule | null;
  readonly onChange: (schedule: WeeklySchedule | null) => void;
  readonly onClose: () => void;
}

/** At which hours of the week a device rings; each change applies at once. */
export function ContactHoursDialog({ name, schedule, onChange, onClose }: ContactHoursDialogProps) {
  const { t } = useTranslation();
  const title = t('company.own.ring.hours', { name });
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('company.schedule.done')}
        </Button>
      }
    >
      <div className={styles.hours}>
        <Choice
          label={t('company.own.ring.when')}
          value={schedule === null ? 'anyTime' : 'inHours'}
          options={(['anyTime', 'inHours'] as const).map((value) => ({
            value,
            label: t(`company.own.ring.${value}`),
          }))}
          onChange={(value) => onChange(value === 'anyTime' ? null : weekPresets.office)}
        />
        {schedule !== null && (
          <>
            <p className={styles.muted}>{t('company.own.ring.hoursWords')}</p>
            <WeekGrid label={title} week={schedule} onChange={onChange} />
          </>
        )}
      </div>
    </Dialog>
  );
}
