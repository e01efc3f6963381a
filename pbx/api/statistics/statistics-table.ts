import { stringify } from 'csv-stringify/sync';
import type { CompanySettings } from '../../contract/company-settings.ts';
import type { StatisticsQuery } from '../../contract/statistics.ts';
import type { StatisticsRow } from '../../store/ports/statistics-store.ts';

/** Statistics as CSV (RFC 4180). `name`: of an employee, department or number; empty for days and hours. */
export const statisticsTable = (
  settings: CompanySettings,
  by: StatisticsQuery['by'],
  rows: readonly StatisticsRow[],
): string =>
  stringify(
    rows.map(({ key, averageWaitSeconds, talkSeconds, serviceLevel, ...counts }) => ({
      [by]: key,
      name: nameOf(settings, by, key),
      calls: counts.answered + counts.missed,
      answered: counts.answered,
      missed: counts.missed,
      voicemail: counts.voicemail,
      averageWaitSeconds: averageWaitSeconds === null ? '' : Math.round(averageWaitSeconds * 10) / 10,
      talkSeconds: Math.round(talkSeconds),
      serviceLevelPercent: serviceLevel === null ? '' : Math.round(serviceLevel * 100),
    })),
    {
      header: true,
      bom: true,
      record_delimiter: 'windows',
      // A name that begins like a formula must not become one.
      escape_formulas: true,
      // Without rows there would be no header otherwise.
      columns: [by, 'name', ...COLUMNS],
    },
  );

const COLUMNS = [
  'calls',
  'answered',
  'missed',
  'voicemail',
  'averageWaitSeconds',
  'talkSeconds',
  'serviceLevelPercent',
] as const;

const nameOf = (
  { employees, departments, numbers }: CompanySettings,
  by: StatisticsQuery['by'],
  key: string,
): string => {
  if (by === 'employee') return employees.find(({ id }) => id === key)?.name ?? '';
  if (by === 'department') return departments.find(({ id }) => id === key)?.name ?? '';
  // Without the plus, which a spreadsheet takes for the beginning of a formula.
  return by === 'number' ? (numbers.find(({ id }) => id === key)?.number.replace(/^\+/, '') ?? '') : '';
};
