import { History, PhoneCall, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallListed } from '../../../pbx/contract/call-history.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { CallFilter } from './call-filter.ts';
import { CallRow } from './call-row.tsx';
import styles from './call-rows.module.css';
import { type DayRow, dayRows } from './day-rows.ts';
import { dayText } from './day-text.ts';
import { useCallList } from './use-call-list.ts';
import { VirtualRows } from './virtual-rows.tsx';

export interface CallRowsProps {
  readonly filter: CallFilter;
  readonly chosen: string | undefined;
  readonly choose: (call: CallListed) => void;
  /** Takes every filter but «whose» away. */
  readonly showAll: () => void;
}

/** The calls that the filter wants, by days. */
export function CallRows({ filter, chosen, choose, showAll }: CallRowsProps) {
  const { t, i18n } = useTranslation();
  const { calls, state, trouble, loadMore, refresh } = useCallList(filter);
  const rows = useMemo(() => dayRows(calls, ({ startedAt }) => startedAt), [calls]);
  const now = Date.now();

  const draw = (row: DayRow<CallListed>) =>
    row.kind === 'day' ? (
      <h3 className={styles.day}>{dayText(t, i18n.language, row.at, now)}</h3>
    ) : (
      <CallRow
        call={row.item}
        viewer={filter.viewer}
        isChosen={row.item.id === chosen}
        choose={() => choose(row.item)}
      />
    );
  if (calls.length === 0) {
    if (trouble) return <ReadFailure error={trouble} retry={loadMore} />;
    if (state === 'end') return <NoCalls filter={filter} showAll={showAll} />;
  }
  return (
    <div className={styles.rows}>
      {trouble && <ReadFailure error={trouble} retry={refresh} showsOld />}
      <VirtualRows
        label={t('history.list')}
        rows={rows}
        estimate={({ kind }) => (kind === 'day' ? 36 : 56)}
        keyOf={(row) => (row.kind === 'day' ? `day ${row.at}` : row.item.id)}
        draw={draw}
        onEnd={() => {
          if (state === 'more' && !trouble) void loadMore();
        }}
        end={
          <div className={styles.end} role="status">
            {state === 'loading' && (
              <>
                <Spinner /> {t(calls.length === 0 ? 'history.loading' : 'history.loadingMore')}
              </>
            )}
            {state === 'paused' && (
              <>
                {t('history.lookedFar')}
                <Button variant="link" onPress={() => void loadMore()}>
                  {t('history.lookFurther')}
                </Button>
              </>
            )}
          </div>
        }
      />
    </div>
  );
}

function NoCalls({ filter, showAll }: Pick<CallRowsProps, 'filter' | 'showAll'>) {
  const { t } = useTranslation();
  if (filter.kind === 'not-called-back' && filter.search === '') {
    return (
      <EmptyState icon={PhoneCall} title={t('history.empty.calledBackTitle')}>
        {t('history.empty.calledBackWords')}
      </EmptyState>
    );
  }
  if (filter.kind === 'all' && filter.search === '') {
    return (
      <EmptyState icon={History} title={t('history.empty.title')}>
        {t('history.empty.words')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.nothing}>
      <EmptyState icon={SearchX} title={t('history.empty.foundTitle')}>
        {t('history.empty.foundWords')}
      </EmptyState>
      <Button variant="link" onPress={showAll}>
        {t('history.kind.all')}
      </Button>
    </div>
  );
}
