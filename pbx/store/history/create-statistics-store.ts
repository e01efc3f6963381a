import type { Kysely } from 'kysely';
import { companyKey } from '../database/company-row.ts';
import type { StatisticsRequest, StatisticsRow, StatisticsStore } from '../ports/statistics-store.ts';
import type { Tables } from '../tables.ts';

export const createStatisticsStore = (database: Kysely<Tables>): StatisticsStore => ({
  async read(company, request) {
    const key = await companyKey(database, company);
    if (key === undefined) return [];
    const rows = await selectSums(database, key, request);
    return rows.map(toRow).sort(request.by === 'hour' ? byNumber : byText);
  },
});

interface Sums {
  readonly key: string | number;
  readonly answered: number;
  readonly missed: number;
  readonly voicemail: number;
  readonly waitMs: number;
  readonly talkMs: number;
  readonly within: number;
}

const selectSums = (
  database: Kysely<Tables>,
  company: number,
  { from, to, direction, by, of, within }: StatisticsRequest,
): Promise<Sums[]> => {
  const overTime = by === 'day' || by === 'hour';
  const group = overTime ? by : 'id';
  const rows = database
    .selectFrom('call_statistics')
    .select(({ cast, fn }) => [
      `${group} as key` as const,
      cast<number>(fn.sum('answered'), 'bigint').as('answered'),
      cast<number>(fn.sum('missed'), 'bigint').as('missed'),
      cast<number>(fn.sum('voicemail'), 'bigint').as('voicemail'),
      cast<number>(fn.sum('wait_ms'), 'bigint').as('waitMs'),
      cast<number>(fn.sum('talk_ms'), 'bigint').as('talkMs'),
      cast<number>(fn.sum(`within_${within}`), 'bigint').as('within'),
    ])
    .where('company', '=', company)
    .where('what', '=', overTime ? (of?.what ?? 'company') : by)
    .where('direction', '=', direction)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(group);
  return (overTime && of ? rows.where('id', '=', of.id) : rows).execute();
};

const toRow = ({ key, answered, missed, voicemail, waitMs, talkMs, within }: Sums): StatisticsRow => ({
  key: String(key),
  answered,
  missed,
  voicemail,
  averageWaitSeconds: answered === 0 ? null : waitMs / answered / 1000,
  talkSeconds: talkMs / 1000,
  serviceLevel: answered + missed === 0 ? null : within / (answered + missed),
});

const byNumber = (one: StatisticsRow, other: StatisticsRow) => Number(one.key) - Number(other.key);

const byText = (one: StatisticsRow, other: StatisticsRow) => (one.key < other.key ? -1 : 1);
