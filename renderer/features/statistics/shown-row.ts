import type { StatisticsRow } from '../../../pbx/contract/statistics.ts';
import { type Days, eachDay } from './days.ts';
import type { Grouping } from './statistics-view.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));

const empty = (key: string): StatisticsRow => ({
  ...{ key, answered: 0, missed: 0, voicemail: 0 },
  ...{ averageWaitSeconds: null, talkSeconds: 0, serviceLevel: null },
});

/** How many calls a row counts. */
export const callsOf = ({ answered, missed }: Pick<StatisticsRow, 'answered' | 'missed'>): number =>
  answered + missed;

/** Rows to show: days and hours without calls too, in order; people, departments and numbers by calls. */
export function shownRows(
  rows: readonly StatisticsRow[],
  by: Grouping,
  days: Days,
): readonly StatisticsRow[] {
  if (by === 'day' || by === 'hour') {
    const known = new Map(rows.map((row) => [row.key, row]));
    return (by === 'day' ? eachDay(days) : HOURS).map((key) => known.get(key) ?? empty(key));
  }
  return rows.toSorted((one, other) => callsOf(other) - callsOf(one));
}

/** All rows together; waits and service levels weigh by their calls. */
export function totalOf(rows: readonly StatisticsRow[]): StatisticsRow {
  const sum = (of: (row: StatisticsRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const answered = sum((row) => row.answered);
  const missed = sum((row) => row.missed);
  const waits = sum((row) => (row.averageWaitSeconds ?? 0) * row.answered);
  const within = sum((row) => (row.serviceLevel ?? 0) * callsOf(row));
  return {
    ...{ key: '', answered, missed, voicemail: sum((row) => row.voicemail) },
    averageWaitSeconds: answered === 0 ? null : waits / answered,
    talkSeconds: sum((row) => row.talkSeconds),
    serviceLevel: answered + missed === 0 ? null : within / (answered + missed),
  };
}
