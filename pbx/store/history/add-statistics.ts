import type { Insertable, Transaction } from 'kysely';
import type { StatisticsCounters, Tables } from '../tables.ts';
import { countCall } from './count-call.ts';
import { inPortions } from './in-portions.ts';
import type { KeptCall } from './kept-call.ts';
import { STATISTICS_COUNTERS } from './statistics-counters.ts';

/** Adds calls to the sums by local hour that statistics are read from. */
export const addStatistics = async (
  transaction: Transaction<Tables>,
  company: number,
  calls: readonly KeptCall[],
): Promise<void> => {
  await inPortions(sums(company, calls), (rows) =>
    transaction
      .insertInto('call_statistics')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['company', 'what', 'direction', 'day', 'hour', 'id'])
          .doUpdateSet(({ eb, ref }) =>
            Object.fromEntries(
              STATISTICS_COUNTERS.map((counter) => [
                counter,
                eb(ref(`call_statistics.${counter}`), '+', ref(`excluded.${counter}`)),
              ]),
            ),
          ),
      )
      .execute(),
  );
};

type Sum = Insertable<Tables['call_statistics']>;

/** One row each: PostgreSQL refuses to change a row twice in one statement. */
const sums = (company: number, calls: readonly KeptCall[]): readonly Sum[] => {
  const byKey = new Map<string, Sum>();
  for (const { record, localHour } of calls) {
    const [day = '', hour = ''] = localHour.split('T');
    for (const { what, id, counters } of countCall(record)) {
      const place = { what, direction: record.direction, day, hour: Number(hour), id };
      const key = JSON.stringify(place);
      const sum = byKey.get(key);
      byKey.set(key, { company, ...place, ...(sum ? added(sum, counters) : counters) });
    }
  }
  return [...byKey.values()];
};

const added = (one: StatisticsCounters, other: StatisticsCounters): StatisticsCounters => {
  const sum = { ...other };
  for (const counter of STATISTICS_COUNTERS) sum[counter] += one[counter];
  return sum;
};
