import { useTranslation } from 'react-i18next';
import type { StatisticsRow } from '../../../pbx/contract/statistics.ts';
import styles from './chart-legend.module.css';
import { partOf, parts } from './row-text.ts';
import { totalOf } from './shown-row.ts';
import type { StatisticsView } from './statistics-view.ts';

export interface ChartLegendProps {
  readonly rows: readonly StatisticsRow[];
  readonly direction: StatisticsView['direction'];
}

/** What the colours of bars mean, and how much of each there is in all. Parts without calls are left out. */
export function ChartLegend({ rows, direction }: ChartLegendProps) {
  const { t } = useTranslation();
  const total = totalOf(rows);
  return (
    <ul className={styles.legend}>
      {parts
        .filter((part) => partOf(total, part) > 0)
        .map((part) => (
          <li key={part} className={styles.entry}>
            <span className={styles.colour} data-part={part} />
            {t(`company.statistics.parts.${direction}.${part}`)}
            <b className={styles.count}>{partOf(total, part)}</b>
          </li>
        ))}
    </ul>
  );
}
