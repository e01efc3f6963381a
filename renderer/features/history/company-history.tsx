import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallListed } from '../../../pbx/contract/call-history.ts';
import type { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import type { PhoneView } from '../../phone/phone-view.ts';
import { CallDetailsPanel } from './call-details-panel.tsx';
import type { CallFilter } from './call-filter.ts';
import { CallRows } from './call-rows.tsx';
import { fromAddress, toAddress } from './filter-address.ts';
import { HistoryFilters } from './history-filters.tsx';
import styles from './history-page.module.css';

export interface CompanyHistoryProps {
  readonly me: OwnProfile;
  readonly call: PhoneView['call'];
  /** The filter, see `filter-address`. */
  readonly address: string;
  readonly setAddress: (address: string) => void;
  /** Absent for whom there are no statistics. */
  readonly showStatistics: (() => void) | undefined;
}

/** The list of calls with its filters, and beside it (in a compact window: in its stead) the chosen call. */
export function CompanyHistory({ me, call: dial, address, setAddress, showStatistics }: CompanyHistoryProps) {
  const { t } = useTranslation();
  const filter: CallFilter = { ...fromAddress(address, me), timeZone: me.timeZone };
  const setFilter = (next: CallFilter) => setAddress(toAddress(next));
  const [chosen, choose] = useState<CallListed>();
  return (
    <div className={styles.page} data-chosen={chosen !== undefined}>
      <section className={styles.list} aria-label={t('history.title')}>
        <HistoryFilters me={me} filter={filter} onChange={setFilter} showStatistics={showStatistics} />
        <CallRows
          filter={filter}
          chosen={chosen?.id}
          choose={choose}
          showAll={() => setFilter({ viewer: filter.viewer, kind: 'all', search: '' })}
        />
      </section>
      <section className={styles.details} aria-label={t('history.details.title')}>
        {chosen ? (
          <CallDetailsPanel
            key={chosen.id}
            call={chosen}
            viewer={filter.viewer}
            dial={dial}
            close={() => choose(undefined)}
          />
        ) : (
          <p className={styles.none}>{t('history.details.none')}</p>
        )}
      </section>
    </div>
  );
}
