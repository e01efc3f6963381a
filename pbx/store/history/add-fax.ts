import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import { CallRecord, type FaxReport, type TraceStep } from '../../contract/call-record.ts';
import { lockCompany } from '../database/company-row.ts';
import type { Tables } from '../tables.ts';

/** As `CallStore.addFax`, inside the caller's transaction. */
export const addFax = async (
  transaction: Transaction<Tables>,
  company: string,
  call: string,
  fax: FaxReport,
  step: TraceStep,
): Promise<CallRecord['caller'] | undefined> => {
  const row = await lockCompany(transaction, company);
  if (!row) return undefined;
  const change: Change = (written) => withFax(CallRecord.parse(written), fax, step);
  return (
    (await changeKept(transaction, row.key, call, change)) ??
    (await changeOngoing(transaction, row.key, call, change))
  );
};

type Change = (written: unknown) => CallRecord;

const changeKept = async (
  transaction: Transaction<Tables>,
  company: number,
  id: string,
  change: Change,
): Promise<CallRecord['caller'] | undefined> => {
  const kept = await transaction
    .selectFrom('calls')
    .innerJoin('call_bodies', 'call_bodies.call', 'calls.key')
    .select(['key', 'body', 'trace'])
    .where('company', '=', company)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!kept) return undefined;
  const { trace, ...body } = change({ ...JSON.parse(kept.body), trace: JSON.parse(kept.trace) });
  await transaction
    .updateTable('call_bodies')
    .set({ body: JSON.stringify(body), trace: JSON.stringify(trace) })
    .where('call', '=', kept.key)
    .execute();
  return body.caller;
};

const changeOngoing = async (
  transaction: Transaction<Tables>,
  company: number,
  id: string,
  change: Change,
): Promise<CallRecord['caller'] | undefined> => {
  const ongoing = await transaction
    .selectFrom('ongoing_calls')
    .select('body')
    .where('company', '=', company)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!ongoing) return undefined;
  const record = change(JSON.parse(ongoing.body));
  await transaction
    .updateTable('ongoing_calls')
    .set({ body: JSON.stringify(record) })
    .where('company', '=', company)
    .where('id', '=', id)
    .execute();
  return record.caller;
};

const withFax = (record: CallRecord, fax: FaxReport, step: TraceStep): CallRecord => {
  // An attempt that was thought to have failed may have written it.
  const steps = isDeepStrictEqual(record.trace.at(-1), step) ? [] : [step];
  return { ...record, fax, trace: [...record.trace, ...steps] };
};
