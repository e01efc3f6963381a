import { useTranslation } from 'react-i18next';
import type { StatisticsRow } from '../../../pbx/contract/statistics.ts';
import { lengthText, shareText } from './row-text.ts';
import { callsOf, totalOf } from './shown-row.ts';
import styles from './statistics-table.module.css';
import type { StatisticsView } from './statistics-view.ts';
import type { RowNames } from './use-row-names.ts';

export interface StatisticsTableProps {
  readonly rows: readonly StatisticsRow[];
  readonly names: RowNames;
  readonly view: StatisticsView;
  /** Of a row; of all without a key. Absent: for screen readers beside a chart, which leads there. */
  readonly show?: (key?: string) => void;
}

/** All numbers of a view. */
export function StatisticsTable({ rows, names, view, show }: StatisticsTableProps) {
  const { t, i18n } = useTranslation();
  const { by, direction, within } = view;
  const title = t(`company.statistics.by.${by}`);
  const cells = (row: StatisticsRow) => (
    <>
      <td>{callsOf(row)}</td>
      <td>{row.answered}</td>
      <td>{row.missed}</td>
      <td>{row.voicemail}</td>
      <td>{lengthText(t, row.averageWaitSeconds)}</td>
      <td>{lengthText(t, row.talkSeconds)}</td>
      {direction !== 'outbound' && <td>{shareText(i18n.language, row.serviceLevel)}</td>}
    </>
  );
  const named = (name: string, key?: string) =>
    show ? (
      <button type="button" className={styles.name} onClick={() => show(key)}>
        {name}
      </button>
    ) : (
      name
    );
  return (
    <section className={show ? styles.scroll : 'visually-hidden'} aria-label={title} tabIndex={show ? 0 : -1}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(`company.statistics.columns.${by}`)}</th>
            <th scope="col">{t('company.statistics.columns.calls')}</th>
            <th scope="col">{t(`company.statistics.parts.${direction}.answered`)}</th>
            <th scope="col">{t(`company.statistics.parts.${direction}.missed`)}</th>
            <th scope="col">{t(`company.statistics.parts.${direction}.voicemail`)}</th>
            <th scope="col">{t('company.statistics.columns.wait')}</th>
            <th scope="col">{t('company.statistics.columns.talk')}</th>
            {direction !== 'outbound' && (
              <th scope="col">{t('company.statistics.columns.level', { seconds: within })}</th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{named(names.full(row.key), row.key)}</th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        {(by === 'day' || by === 'hour') && (
          <tfoot>
            <tr>
              <th scope="row">{named(t('company.statistics.total'))}</th>
              {cells(totalOf(rows))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
