import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { DateRangeField } from '../../ui/date-range-field.tsx';
import type { CallFilter } from './call-filter.ts';
import { CompanyFilters } from './company-filters.tsx';
import styles from './more-filters.module.css';

export interface MoreFiltersProps {
  readonly filter: CallFilter;
  readonly onChange: (filter: CallFilter) => void;
}

/** The rarer choices: days, and of the company's calls whose, of which department, through which number. */
export function MoreFilters({ filter, onChange }: MoreFiltersProps) {
  const { t } = useTranslation();
  const { viewer, kind, search, from, to } = filter;
  const first = from ?? to;
  const last = to ?? from;
  return (
    <fieldset className={styles.more} aria-label={t('history.filters.title')}>
      <div className={styles.days}>
        <DateRangeField
          label={t('history.filters.days')}
          value={first && last ? { from: first, to: last } : undefined}
          onChange={(days) => onChange({ ...filter, ...days })}
        />
      </div>
      {viewer === undefined && <CompanyFilters filter={filter} onChange={onChange} />}
      <div className={styles.reset}>
        <Button size="small" variant="link" onPress={() => onChange({ viewer, kind, search })}>
          {t('history.filters.reset')}
        </Button>
      </div>
    </fieldset>
  );
}
