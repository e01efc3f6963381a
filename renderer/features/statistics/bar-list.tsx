import { useTranslation } from 'react-i18next';
import type { StatisticsRow } from '../../../pbx/contract/statistics.ts';
import styles from './bar-list.module.css';
import { ChartLegend } from './chart-legend.tsx';
import { partOf, parts, rowWords } from './row-text.ts';
import { callsOf } from './shown-row.ts';
import type { StatisticsView } from './statistics-view.ts';
import type { RowNames } from './use-row-names.ts';

export interface BarListProps {
  readonly rows: readonly StatisticsRow[];
  readonly names: RowNames;
  readonly direction: StatisticsView['direction'];
  readonly show: (key: string) => void;
}

/** People, departments or numbers beside each other, whatever their names' length; each opens its calls. */
export function BarList({ rows, names, direction, show }: BarListProps) {
  const { t } = useTranslation();
  const most = Math.max(1, ...rows.map(callsOf));
  return (
    <div className={styles.chart}>
      <ChartLegend rows={rows} direction={direction} />
      <ol className={styles.list}>
        {rows.map((row) => (
          <li key={row.key} className={styles.item}>
            <button type="button" className={styles.row} onClick={() => show(row.key)}>
              <span className={styles.name}>{names.full(row.key)}</span>
              <span className={styles.count}>{callsOf(row)}</span>
              <span className="visually-hidden">
                {`${rowWords(t, row, direction)}. ${t('company.statistics.showCalls')}`}
              </span>
              <span className={styles.bar} style={{ width: `${(callsOf(row) / most) * 100}%` }}>
                {parts
                  .filter((part) => partOf(row, part) > 0)
                  .map((part) => (
                    <span
                      key={part}
                      className={styles.part}
                      data-part={part}
                      style={{ flexGrow: partOf(row, part) }}
                    />
                  ))}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
