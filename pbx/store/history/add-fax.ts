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
  return (
    (await addToKept(transaction, row.key, call, fax, step)) ??
    (await addToOngoing(transaction, row.key, call, fax, step))
  );
};

const addToKept = async (
  transaction: Transaction<Tables>,
  company: number,
  id: string,
  fax: FaxReport,
  step: TraceStep,
): Promise<CallRecord['caller'] | undefined> => {
  const kept = await transaction
    .selectFrom('calls')
    .innerJoin('call_bodies', 'call_bodies.call', 'calls.key')
    .select(['key', 'body', 'trace'])
    .where('company', '=', company)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!kept) return undefined;
  const { trace, ...body } = withFax({ ...JSON.parse(kept.body), trace: JSON.parse(kept.trace) }, fax, step);
  await transaction
    .updateTable('call_bodies')
    .set({ body: JSON.stringify(body), trace: JSON.stringify(trace) })
    .where('call', '=', kept.key)
    .execute();
  return body.caller;
};

const addToOngoing = async (
  transaction: Transaction<Tables>,
  company: number,
  id: string,
  fax: FaxReport,
  step: TraceStep,
): Promise<CallRecord['caller'] | undefined> => {
  const ongoing = await transaction
    .selectFrom('ongoing_calls')
    .select('body')
    .where('company', '=', company)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!ongoing) return undefined;
  const record = withFax(JSON.parse(ongoing.body), fax, step);
  await transaction
    .updateTable('ongoing_calls')
    .set({ body: JSON.stringify(record) })
    .where('company', '=', company)
    .where('id', '=', id)
    .execute();
  return record.caller;
};

const withFax = (written: unknown, fax: FaxReport, step: TraceStep): CallRecord => {
  const record = CallRecord.parse(written);
  // An attempt that was thought to have failed may have written it.
  const steps = isDeepStrictEqual(record.trace.at(-1), step) ? [] : [step];
  return { ...record, fax, trace: [...record.trace, ...steps] };
};
