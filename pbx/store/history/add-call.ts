import type { Transaction } from 'kysely';
import type { CallRecord } from '../../contract/call-record.ts';
import { lockCompany, NoSuchCompany } from '../database/company-row.ts';
import type { Callback } from '../ports/call-store.ts';
import type { Tables } from '../tables.ts';
import { clientOf } from './client-of.ts';
import { insertCalls } from './insert-calls.ts';
import { localHour } from './local-hour.ts';

/** As `CallStore.add`, inside the caller's transaction. */
export const addCall = async (
  transaction: Transaction<Tables>,
  company: string,
  record: CallRecord,
): Promise<boolean> => {
  const row = await lockCompany(transaction, company);
  if (!row) throw new NoSuchCompany(company);
  await endOngoing(transaction, row.key, record.id);
  if (await isKept(transaction, row.key, record.id)) return false;
  const callback = await callbackOf(transaction, row.key, record);
  await closeMissed(transaction, row.key, record);
  const kept = { record, callback, localHour: localHour(record.startedAt, row.time_zone) };
  await insertCalls(transaction, row.key, [kept]);
  return true;
};

const endOngoing = async (transaction: Transaction<Tables>, company: number, id: string): Promise<void> => {
  await transaction.deleteFrom('ongoing_calls').where('company', '=', company).where('id', '=', id).execute();
};

const isKept = async (transaction: Transaction<Tables>, company: number, id: string): Promise<boolean> =>
  (await transaction
    .selectFrom('calls')
    .select('key')
    .where('company', '=', company)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined;

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
