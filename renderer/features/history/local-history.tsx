import { use, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { PhoneView } from '../../phone/phone-view.ts';
import { FilterChips } from '../../ui/filter-chips.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { KnownNamesContext } from '../contacts/known-names-context.ts';
import { OwnLineContext } from '../own-line/own-line-context.ts';
import { CallDays } from './call-days.tsx';
import detailsStyles from './call-details-panel.module.css';
import { type CallFilter, kindsFor } from './call-filter.ts';
import rowsStyles from './call-rows.module.css';
import { CallSummary } from './call-summary.tsx';
import { fromAddress, toAddress } from './filter-address.ts';
import filterStyles from './history-filters.module.css';
import styles from './history-page.module.css';
import { keepsLocal } from './keeps-local.ts';
import { listedOfJournal, OWNER } from './listed-of-journal.ts';
import { NoCalls } from './no-calls.tsx';

export interface LocalHistoryProps {
  readonly call: PhoneView['call'];
  /** The filter, see `filter-address`. */
  readonly address: string;
  readonly setAddress: (address: string) => void;
}

const owner = { id: OWNER, role: 'limited-user' } as const;
const nothing = () => undefined;

/** The calls that this phone has written down by itself: its PBX keeps no history for us. */
export function LocalHistory({ call: dial, address, setAddress }: LocalHistoryProps) {
  const { t } = useTranslation();
  const journal = useStore(use(OwnLineContext).journal);
  const all = useMemo(() => listedOfJournal(journal), [journal]);
  const [chosenId, choose] = useState<string>();
  const filter = fromAddress(address, owner);
  const change = (next: Partial<CallFilter>) => setAddress(toAddress({ ...filter, ...next }));
  const nameOf = use(KnownNamesContext);
  const calls = all.filter((call) => keepsLocal(filter, call, nameOf));
  const waiting = all.filter(({ callback }) => callback.state === 'waiting').length;
  const chosen = all.find(({ id }) => id === chosenId);
  return (
    <div className={styles.page} data-chosen={chosen !== undefined}>
      <section className={styles.list} aria-label={t('history.title')}>
        <div className={filterStyles.filters}>
          <h2 className={filterStyles.heading}>{t('history.title')}</h2>
          <SearchField
            label={t('history.search')}
            clearLabel={t('history.clearSearch')}
            value={filter.search}
            onChange={(search) => change({ search })}
          />
          <FilterChips
            label={t('history.kinds')}
            value={filter.kind}
            chips={kindsFor(filter).map((kind) => ({
              value: kind,
              label: t(`history.kind.${kind}`),
              count: kind === 'not-called-back' && waiting > 0 ? String(waiting) : undefined,
            }))}
            onChange={(kind) => change({ kind })}
          />
        </div>
        {calls.length === 0 ? (
          <NoCalls filter={filter} showAll={() => setAddress('')} />
        ) : (
          <div className={rowsStyles.rows}>
            <CallDays
              calls={calls}
              viewer={OWNER}
              chosen={chosen?.id}
              choose={({ id }) => choose(id)}
              onEnd={nothing}
              end={<p className={rowsStyles.end}>{t('history.keptHere')}</p>}
            />
          </div>
        )}
      </section>
      <section className={styles.details} aria-label={t('history.details.title')}>
        {chosen ? (
          <div className={detailsStyles.panel}>
            <CallSummary call={chosen} viewer={OWNER} dial={dial} close={() => choose(undefined)} />
          </div>
        ) : (
          <p className={styles.none}>{t('history.details.none')}</p>
        )}
      </section>
    </div>
  );
}
