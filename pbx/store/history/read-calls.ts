import type { Kysely } from 'kysely';
import { z } from 'zod';
import { CallRecord, TraceStep } from '../../contract/call-record.ts';
import type { Callback, CallRow } from '../ports/call-store.ts';
import type { Tables } from '../tables.ts';

const Body = CallRecord.omit({ trace: true });
const Trace = z.array(TraceStep);

/** In the order of `keys`. */
export const readCalls = async (
  database: Kysely<Tables>,
  keys: readonly number[],
): Promise<readonly CallRow[]> => {
  if (keys.length === 0) return [];
  const rows = await database
    .selectFrom('calls')
    .innerJoin('call_bodies', 'call_bodies.call', 'calls.key')
    .select(['key', 'body', 'callback', 'called_back_by', 'called_back_at'])
    .where('key', 'in', keys)
    .execute();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return keys.flatMap((key) => {
    const row = byKey.get(key);
    return row ? [{ ...Body.parse(JSON.parse(row.body)), callback: callbackOf(row) }] : [];
  });
};

export const readCall = async (
  database: Kysely<Tables>,
  company: string,
  id: string,
): Promise<(CallRow & CallRecord) | undefined> => {
  const row = await database
    .selectFrom('calls')
    .innerJoin('call_bodies', 'call_bodies.call', 'calls.key')
    .innerJoin('companies', 'companies.key', 'calls.company')
    .select(['body', 'trace', 'callback', 'called_back_by', 'called_back_at'])
    .where('companies.id', '=', company)
    .where('calls.id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      ...Body.parse(JSON.parse(row.body)),
      trace: Trace.parse(JSON.parse(row.trace)),
      callback: callbackOf(row),
    }
  );
};

export const callbackOf = (
  row: Pick<Tables['calls'], 'callback' | 'called_back_by' | 'called_back_at'>,
): Callback =>
  row.callback === 'done'
    ? { state: 'done', call: row.called_back_by ?? '', at: row.called_back_at ?? 0 }
    : { state: row.callback };
