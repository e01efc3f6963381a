import { useTranslation } from 'react-i18next';
import { ComboBox } from '../../ui/combo-box.tsx';
import { useNow } from '../time/use-now.ts';
import { zoneOptions } from './time-zones.ts';

const MINUTE = 60_000;

export interface ZoneFieldProps {
  readonly value: string;
  readonly onChange: (timeZone: string) => void;
}

/** By whose clock the hours count. */
export function ZoneField({ value, onChange }: ZoneFieldProps) {
  const minute = Math.floor(useNow(0) / MINUTE);
  return <Zones value={value} onChange={onChange} minute={minute} />;
}

interface ZonesProps extends ZoneFieldProps {
  /** Since the epoch. */
  readonly minute: number;
}

function Zones({ value, onChange, minute }: ZonesProps) {
  const { t, i18n } = useTranslation();
  return (
    <ComboBox
      label={t('company.schedule.zone.label')}
      value={value}
      options={zoneOptions(t, i18n.language, minute * MINUTE, value)}
      placeholder={t('company.schedule.zone.find')}
      onChange={(id) => id && id !== value && onChange(id)}
    />
  );
}
