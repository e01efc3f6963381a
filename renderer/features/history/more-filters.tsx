import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { DateRangeField } from '../../ui/date-range-field.tsx';
import { Select } from '../../ui/select.tsx';
import type { CallFilter } from './call-filter.ts';
import { CompanyFilters } from './company-filters.tsx';
import styles from './more-filters.module.css';

export interface MoreFiltersProps {
  readonly filter: CallFilter;
  readonly onChange: (filter: CallFilter) => void;
}

const ANY_HOUR = 'any';
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The rarer choices: days, the hour, and of the company's calls whose, of which department, through which number. */
export function MoreFilters({ filter, onChange }: MoreFiltersProps) {
  const { t } = useTranslation();
  const { viewer, kind, search, from, to } = filter;
  const first = from ?? to;
  const last = to ?? from;
  const chooseHour = (id: string) => {
    const { hour: _before, ...others } = filter;
    onChange(id === ANY_HOUR ? others : { ...others, hour: Number(id) });
  };
  return (
    <fieldset className={styles.more} aria-label={t('history.filters.title')}>
      <div className={styles.days}>
        <DateRangeField
          label={t('history.filters.days')}
          value={first && last ? { from: first, to: last } : undefined}
          onChange={(days) => onChange({ ...filter, ...days })}
        />
      </div>
      <Select
        label={t('history.filters.hour')}
        value={filter.hour?.toString() ?? ANY_HOUR}
        options={[
          { id: ANY_HOUR, label: t('history.filters.anyHour') },
          ...HOURS.map((hour) => ({ id: String(hour), label: t('history.filters.inHour', { hour }) })),
        ]}
        onChange={chooseHour}
      />
      {viewer === undefined && <CompanyFilters filter={filter} onChange={onChange} />}
      <div className={styles.reset}>
        <Button size="small" variant="link" onPress={() => onChange({ viewer, kind, search })}>
          {t('history.filters.reset')}
        </Button>
      </div>
    </fieldset>
  );
}
