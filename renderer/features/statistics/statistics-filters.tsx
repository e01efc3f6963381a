import { useTranslation } from 'react-i18next';
import { DateRangeField } from '../../ui/date-range-field.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { Select } from '../../ui/select.tsx';
import { type Days, type Period, periods } from './days.ts';
import styles from './statistics-filters.module.css';
import { directions, groupings, serviceLevels, type StatisticsView } from './statistics-view.ts';

export interface StatisticsFiltersProps {
  readonly view: StatisticsView;
  /** That are shown. */
  readonly days: Days;
  readonly change: (change: Partial<StatisticsView>) => void;
}

/** Which days, which calls, and by what they are counted. */
export function StatisticsFilters({ view, days, change }: StatisticsFiltersProps) {
  const { t } = useTranslation();
  const choosePeriod = (period: Period) =>
    change({
      period,
      ...(period === 'own' && { days }),
      // A single day has no days to compare, and many have.
      ...(period === 'today' && view.by === 'day' && { by: 'hour' }),
    });
  return (
    <div className={styles.filters}>
      <FilterChips
        label={t('company.statistics.period.title')}
        value={view.period}
        chips={periods.map((value) => ({ value, label: t(`company.statistics.period.${value}`) }))}
        onChange={choosePeriod}
      />
      {view.period === 'own' && (
        <DateRangeField
          label={t('company.statistics.days')}
          value={days}
          onChange={(chosen) => change({ days: chosen })}
        />
      )}
      <div className={styles.fields}>
        <Select
          label={t('company.statistics.direction.title')}
          value={view.direction}
          options={directions.map((id) => ({ id, label: t(`company.statistics.direction.${id}`) }))}
          onChange={(id) => change({ direction: directions.find((one) => one === id) ?? view.direction })}
        />
        <Select
          label={t('company.statistics.by.title')}
          value={view.by}
          options={groupings.map((id) => ({ id, label: t(`company.statistics.by.${id}`) }))}
          onChange={(id) => change({ by: groupings.find((one) => one === id) ?? view.by })}
        />
        {view.direction !== 'outbound' && (
          <Select
            label={t('company.statistics.within')}
            value={String(view.within)}
            options={serviceLevels.map((seconds) => ({
              id: String(seconds),
              label: t('company.statistics.withinSeconds', { count: seconds }),
            }))}
            onChange={(id) =>
              change({ within: serviceLevels.find((seconds) => String(seconds) === id) ?? view.within })
            }
          />
        )}
      </div>
    </div>
  );
}
