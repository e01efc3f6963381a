import { ChartColumn, FileDown, SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { type CallFilter, callQuery, kindsFor } from './call-filter.ts';
import { countFilters } from './count-filters.ts';
import styles from './history-filters.module.css';
import { useNotCalledBack } from './use-not-called-back.ts';

export interface HistoryFiltersProps {
  readonly me: OwnProfile;
  readonly filter: CallFilter;
  readonly onChange: (filter: CallFilter) => void;
  /** Absent for whom there are no statistics. */
  readonly showStatistics: (() => void) | undefined;
}

const MoreFilters = lazy(async () => ({ default: (await import('./more-filters.tsx')).MoreFilters }));

/** Whose calls, which of them, and a search; what the role may not see is not offered. */
export function HistoryFilters({ me, filter, onChange, showStatistics }: HistoryFiltersProps) {
  const { t } = useTranslation();
  const { bridge } = usePbx();
  const [hasFailed, setFailed] = useState(false);
  const waiting = useNotCalledBack(filter.viewer);
  const seesCompany = me.role !== 'limited-user';
  const narrowed = countFilters(filter);
  const [isOpen, setOpen] = useState(false);

  const save = async () => {
    setFailed(false);
    const file = { path: '/v1/calls.csv', query: callQuery(filter), name: t('history.exportName') };
    const outcome = await bridge.save(file).catch(() => 'failed' as const);
    setFailed(outcome === 'failed');
  };
  return (
    <div className={styles.filters}>
      <div className={styles.top}>
        <h2 className={styles.heading}>{t('history.title')}</h2>
        <span className={styles.buttons}>
          <Button
            size="small"
            variant="quiet"
            icon={SlidersHorizontal}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {t('history.filters.title')}
            {narrowed > 0 && <span className={styles.count}>{narrowed}</span>}
          </Button>
          {showStatistics && (
            <span className={styles.statistics}>
              <IconButton icon={ChartColumn} label={t('history.statistics')} onPress={showStatistics} />
            </span>
          )}
          <IconButton icon={FileDown} label={t('history.export')} onPress={() => void save()} />
        </span>
      </div>
      {hasFailed && (
        <Notice tone="error" urgent>
          {t('history.exportFailed')}
        </Notice>
      )}
      {seesCompany && (
        <FilterChips
          label={t('history.whose')}
          value={filter.viewer === undefined ? 'company' : 'mine'}
          chips={[
            { value: 'mine', label: t('history.mine') },
            { value: 'company', label: t('history.company') },
          ]}
          onChange={(whose) =>
            onChange(whose === 'mine' ? ownOf(filter, me.id) : { ...filter, viewer: undefined })
          }
        />
      )}
      <SearchField
        label={t('history.search')}
        clearLabel={t('history.clearSearch')}
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
      />
      <FilterChips
        label={t('history.kinds')}
        value={filter.kind}
        chips={kindsFor(filter).map((kind) => ({
          value: kind,
          label: t(`history.kind.${kind}`),
          count: kind === 'not-called-back' ? waiting : undefined,
        }))}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      {isOpen && (
        <Suspense>
          <MoreFilters filter={filter} onChange={onChange} />
        </Suspense>
      )}
    </div>
  );
}

/** What narrows the company's calls says nothing of one's own. */
const ownOf = (
  { employee: _employee, department: _department, number: _number, ...filter }: CallFilter,
  viewer: string,
): CallFilter => ({ ...filter, viewer });
