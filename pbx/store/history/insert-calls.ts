import type { Insertable, Transaction } from 'kysely';
import type { CallRecord } from '../../contract/call-record.ts';
import type { Tables } from '../tables.ts';
import { addStatistics } from './add-statistics.ts';
import { clientOf } from './client-of.ts';
import { inPortions } from './in-portions.ts';
import type { KeptCall } from './kept-call.ts';
import { lastTalksOf, talkedWithClient } from './last-talks-of.ts';
import { noteClients } from './note-clients.ts';
import { sidesOf } from './sides-of.ts';

/** Writes calls that are not there yet, with all that is derived from them. */
export const insertCalls = async (
  transaction: Transaction<Tables>,
  company: number,
  calls: readonly KeptCall[],
): Promise<void> => {
  const keys = await insertIndexRows(transaction, company, calls);
  const keyed = calls.map((call) => ({ ...call, key: keys.get(call.record.id) ?? 0 }));
  await inPortions(
    keyed.map(({ key, record: { trace, ...body } }) => ({
      call: key,
      body: JSON.stringify(body),
      trace: JSON.stringify(trace),
    })),
    (rows) => transaction.insertInto('call_bodies').values(rows).execute(),
  );
  await inPortions(
    keyed.flatMap(({ key, record }) => sideRows(company, key, record)),
    (rows) => transaction.insertInto('call_sides').values(rows).execute(),
  );
  await noteClients(
    transaction,
    company,
    calls.map(({ record }) => ({
      client: record.direction === 'internal' ? null : clientOf(record),
      employee: talkedWithClient(record),
      talkedAt: record.endedAt,
    })),
  );
  await noteTalks(transaction, company, calls);
  await addStatistics(transaction, company, calls);
};

const insertIndexRows = async (
  transaction: Transaction<Tables>,
  company: number,
  calls: readonly KeptCall[],
): Promise<ReadonlyMap<string, number>> => {
  const keys = new Map<string, number>();
  await inPortions(
    calls.map((call) => indexRow(company, call)),
    async (rows) => {
      const inserted = await transaction.insertInto('calls').values(rows).returning(['id', 'key']).execute();
      for (const { id, key } of inserted) keys.set(id, key);
    },
  );
  return keys;
};

const indexRow = (
  company: number,
  { record, callback, localHour }: KeptCall,
): Insertable<Tables['calls']> => ({
  company,
  id: record.id,
  direction: record.direction,
  result: record.result,
  started_at: record.startedAt,
  answered_at: record.answeredAt,
  client: clientOf(record),
  callback: callback.state,
  called_back_by: callback.state === 'done' ? callback.call : null,
  called_back_at: callback.state === 'done' ? callback.at : null,
  local_hour: localHour,
});

const sideRows = (company: number, call: number, record: CallRecord): Insertable<Tables['call_sides']>[] =>
  sidesOf(record).map(({ what, id }) => ({
    company,
    what,
    id,
    started_at: record.startedAt,
    call,
    direction: record.direction,
    result: record.result,
  }));

const noteTalks = async (
  transaction: Transaction<Tables>,
  company: number,
  calls: readonly KeptCall[],
): Promise<void> => {
  const talks = new Map<string, number>();
  for (const { record } of calls)
    for (const [employee, until] of lastTalksOf(record))
      talks.set(employee, Math.max(until, talks.get(employee) ?? 0));
  await inPortions(
    [...talks].map(([employee, talked_at]) => ({ company, employee, talked_at })),
    (rows) =>
      transaction
        .insertInto('last_talks')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['company', 'employee'])
            .doUpdateSet(({ ref }) => ({ talked_at: ref('excluded.talked_at') }))
            .whereRef('excluded.talked_at', '>', 'last_talks.talked_at'),
        )
        .execute(),
  );
};
