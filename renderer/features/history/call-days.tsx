import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallListed } from '../../../pbx/contract/call-history.ts';
import { CallRow } from './call-row.tsx';
import styles from './call-rows.module.css';
import { type DayRow, dayRows } from './day-rows.ts';
import { dayText } from './day-text.ts';
import { VirtualRows } from './virtual-rows.tsx';

export interface CallDaysProps {
  /** Newest first. */
  readonly calls: readonly CallListed[];
  /** As for `callLook`. */
  readonly viewer: string | undefined;
  readonly chosen: string | undefined;
  readonly choose: (call: CallListed) => void;
  /** The last calls come into sight. */
  readonly onEnd: () => void;
  /** Below the last one. */
  readonly end: ReactNode;
}

/** Calls by days. */
export function CallDays({ calls, viewer, chosen, choose, onEnd, end }: CallDaysProps) {
  const { t, i18n } = useTranslation();
  const rows = useMemo(() => dayRows(calls, ({ startedAt }) => startedAt), [calls]);
  const now = Date.now();
  const draw = (row: DayRow<CallListed>) =>
    row.kind === 'day' ? (
      <h3 className={styles.day}>{dayText(t, i18n.language, row.at, now)}</h3>
    ) : (
      <CallRow
        call={row.item}
        viewer={viewer}
        isChosen={row.item.id === chosen}
        choose={() => choose(row.item)}
      />
    );
  return (
    <VirtualRows
      label={t('history.list')}
      rows={rows}
      estimate={({ kind }) => (kind === 'day' ? 36 : 56)}
      keyOf={(row) => (row.kind === 'day' ? `day ${row.at}` : row.item.id)}
      draw={draw}
      onEnd={onEnd}
      end={end}
    />
  );
}
