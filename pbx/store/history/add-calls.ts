import type { Transaction } from 'kysely';
import type { CallRecord } from '../../contract/call-record.ts';
import { lockCompany, NoSuchCompany } from '../database/company-row.ts';
import type { Callback } from '../ports/call-store.ts';
import type { Tables } from '../tables.ts';
import { clientOf } from './client-of.ts';
import { insertCalls } from './insert-calls.ts';
import { inPortions } from './in-portions.ts';
import type { KeptCall } from './kept-call.ts';
import { localHour } from './local-hour.ts';

/** As `CallStore.add`, inside the caller's transaction. */
export const addCalls = async (
  transaction: Transaction<Tables>,
  company: string,
  records: readonly CallRecord[],
): Promise<ReadonlyMap<string, Callback>> => {
  const row = await lockCompany(transaction, company);
  if (!row) throw new NoSuchCompany(company);
  await endOngoing(transaction, row.key, records);
  const there = await thoseKept(transaction, row.key, records);
  const callbacks = new Map<string, Callback>();
  let waiting: KeptCall[] = [];
  const insert = async (): Promise<void> => {
    await insertCalls(transaction, row.key, waiting);
    waiting = [];
  };
  for (const record of records) {
    if (there.has(record.id) || callbacks.has(record.id)) continue;
    // What becomes of a client's call depends on the calls before it.
    if (clientOf(record) !== null && waiting.length > 0) await insert();
    const callback = await callbackOf(transaction, row.key, record);
    await closeMissed(transaction, row.key, record);
    callbacks.set(record.id, callback);
    waiting.push({ record, callback, localHour: localHour(record.startedAt, row.time_zone) });
  }
  if (waiting.length > 0) await insert();
  return callbacks;
};

const endOngoing = async (
  transaction: Transaction<Tables>,
  company: number,
  records: readonly CallRecord[],
): Promise<void> => {
  await inPortions(records, (portion) =>
    transaction
      .deleteFrom('ongoing_calls')
      .where('company', '=', company)
      .where('id', 'in', idsOf(portion))
      .execute(),
  );
};

const thoseKept = async (
  transaction: Transaction<Tables>,
  company: number,
  records: readonly CallRecord[],
): Promise<ReadonlySet<string>> => {
  const there = new Set<string>();
  await inPortions(records, async (portion) => {
    const rows = await transaction
      .selectFrom('calls')
      .select('id')
      .where('company', '=', company)
      .where('id', 'in', idsOf(portion))
      .execute();
    for (const { id } of rows) there.add(id);
  });
  return there;
};

const idsOf = (records: readonly CallRecord[]): readonly string[] => records.map(({ id }) => id);

/** A long wait in a queue may end after somebody has called the client back by another line. */
const callbackOf = async (
  transaction: Transaction<Tables>,
  company: number,
  record: CallRecord,
): Promise<Callback> => {
  const client = clientOf(record);
  if (record.direction !== 'inbound' || record.result !== 'missed' || client === null)
    return { state: 'not-needed' };
  const talk = await transaction
    .selectFrom('calls')
    .select(['id', 'answered_at'])
    .where('company', '=', company)
    .where('client', '=', client)
    .where('direction', '!=', 'internal')
    .where('result', '=', 'answered')
    .where('answered_at', '>=', record.startedAt)
    .orderBy('started_at')
    .executeTakeFirst();
  return talk && talk.answered_at !== null
    ? { state: 'done', call: talk.id, at: talk.answered_at }
    : { state: 'waiting' };
};

const closeMissed = async (
  transaction: Transaction<Tables>,
  company: number,
  record: CallRecord,
): Promise<void> => {
  const client = clientOf(record);
  const { direction, result, answeredAt } = record;
  if (direction === 'internal' || result !== 'answered' || answeredAt === null || client === null) return;
  await transaction
    .updateTable('calls')
    .set({ callback: 'done', called_back_by: record.id, called_back_at: answeredAt })
    .where('company', '=', company)
    .where('client', '=', client)
    .where('callback', '=', 'waiting')
    .where('started_at', '<=', answeredAt)
    .execute();
};
