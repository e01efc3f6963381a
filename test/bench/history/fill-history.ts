import { type Kysely, sql } from 'kysely';
import { insertCalls } from '../../../pbx/store/history/insert-calls.ts';
import { insertCompany } from '../../../pbx/store/settings/insert-company.ts';
import type { Tables } from '../../../pbx/store/tables.ts';
import { officeSettings } from '../../doubles/stored-office.ts';
import { WEEK, weekOfCalls } from './week-of-calls.ts';

const WEEK_CALLS = 20_000;
const PORTION = 500;
/** Other clients call each week. */
const CLIENTS_APART = 1_013;

/** Writes one week as the PBX would. Answers the company's key. */
export const fillFirstWeek = (database: Kysely<Tables>): Promise<number> =>
  database.transaction().execute(async (transaction) => {
    const company = await insertCompany(transaction, officeSettings({ id: 'bench' }), new Map());
    const calls = weekOfCalls(WEEK_CALLS);
    for (let start = 0; start < calls.length; start += PORTION)
      await insertCalls(transaction, company, calls.slice(start, start + PORTION));
    return company;
  });

/** Repeats the first week so many weeks earlier, inside the database: a million calls one by one take too long. */
export const repeatWeek = async (database: Kysely<Tables>, company: number, week: number): Promise<void> => {
  const keys = sql.lit(week * WEEK_CALLS);
  const time = sql.lit(week * WEEK.ms);
  const client = (column: string) =>
    sql`CASE WHEN ${sql.ref(column)} LIKE '+79%' THEN '+' || CAST(CAST(substr(${sql.ref(column)}, 2) AS BIGINT) + ${sql.lit(week * CLIENTS_APART)} AS TEXT) ELSE ${sql.ref(column)} END`;
  const first = sql`company = ${sql.lit(company)} AND key <= ${sql.lit(WEEK_CALLS)}`;
  await database.transaction().execute(async (transaction) => {
    const run = (statement: ReturnType<typeof sql>) => statement.execute(transaction);
    await run(sql`INSERT INTO calls (key, company, id, direction, result, started_at, answered_at, client, callback, called_back_by, called_back_at, local_hour)
      SELECT key + ${keys}, company, id || ${sql.lit(`-${week}`)}, direction, result, started_at - ${time}, answered_at - ${time}, ${client('client')}, callback, called_back_by, called_back_at, local_hour FROM calls WHERE ${first}`);
    await run(
      sql`INSERT INTO call_bodies SELECT call + ${keys}, body, trace FROM call_bodies WHERE call <= ${sql.lit(WEEK_CALLS)}`,
    );
    await run(sql`INSERT INTO call_sides (company, what, id, started_at, call, direction, result)
      SELECT company, what, id, started_at - ${time}, call + ${keys}, direction, result FROM call_sides WHERE company = ${sql.lit(company)} AND call <= ${sql.lit(WEEK_CALLS)}`);
    await run(sql`INSERT INTO clients (company, client) SELECT DISTINCT company, client FROM calls
      WHERE company = ${sql.lit(company)} AND key > ${keys} AND key <= ${keys} + ${sql.lit(WEEK_CALLS)} AND client LIKE '+79%' ON CONFLICT DO NOTHING`);
    // WHERE keeps SQLite from taking ON for the join's (its "Parsing Ambiguity" of upserts).
    await run(sql`INSERT INTO client_endings (company, client, ending) SELECT ${sql.lit(company)}, client, substr(client, cut) FROM (SELECT DISTINCT client FROM calls
      WHERE company = ${sql.lit(company)} AND key > ${keys} AND key <= ${keys} + ${sql.lit(WEEK_CALLS)} AND client LIKE '+79%') AS fresh CROSS JOIN (${cuts}) AS cuts WHERE true ON CONFLICT DO NOTHING`);
    for (const [day, earlier] of days(week))
      await run(sql`INSERT INTO call_statistics (day, company, what, direction, hour, id, ${counters})
        SELECT ${sql.lit(earlier)}, company, what, direction, hour, id, ${counters} FROM call_statistics WHERE company = ${sql.lit(company)} AND day = ${sql.lit(day)}`);
  });
};

/** Where the endings of a client's number begin, after the plus. */
const cuts = sql.raw([2, 3, 4, 5, 6, 7, 8, 9].map((cut) => `SELECT ${cut} AS cut`).join(' UNION ALL '));

const counters = sql.raw(
  'answered, missed, voicemail, wait_ms, talk_ms, within_5, within_10, within_15, within_20, within_30, within_45, within_60, within_90, within_120',
);

const days = (week: number): readonly (readonly [string, string])[] =>
  Array.from({ length: 7 }, (_, day) => {
    const first = WEEK.start + day * (WEEK.ms / 7);
    return [dateOf(first), dateOf(first - week * WEEK.ms)] as const;
  });

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
