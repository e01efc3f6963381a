import type { Kysely } from 'kysely';
import { CallRecord } from '../../contract/call-record.ts';
import { companyKey } from '../database/company-row.ts';
import { cutPage, unpackCursor } from '../database/cursor.ts';
import type { CallStore } from '../ports/call-store.ts';
import type { Tables } from '../tables.ts';
import { addCalls } from './add-calls.ts';
import { addFax } from './add-fax.ts';
import { readCall, readCalls } from './read-calls.ts';
import { selectPage } from './select-page.ts';

export const createCallStore = (database: Kysely<Tables>): CallStore => ({
  add: (company, ...records) =>
    database.transaction().execute((transaction) => addCalls(transaction, company, records)),

  addFax: (company, call, fax, step) =>
    database.transaction().execute((transaction) => addFax(transaction, company, call, fax, step)),

  noteOngoing: (company, records) =>
    database.transaction().execute(async (transaction) => {
      const key = await companyKey(transaction, company);
      if (key === undefined) return;
      for (const record of records) {
        const body = JSON.stringify(record);
        await transaction
          .insertInto('ongoing_calls')
          .values({ company: key, id: record.id, body })
          .onConflict((conflict) => conflict.columns(['company', 'id']).doUpdateSet({ body }))
          .execute();
      }
    }),

  async ongoing(company) {
    const rows = await database
      .selectFrom('ongoing_calls')
      .innerJoin('companies', 'companies.key', 'ongoing_calls.company')
      .select('body')
      .where('companies.id', '=', company)
      .orderBy('ongoing_calls.id')
      .execute();
    return rows.map(({ body }) => CallRecord.parse(JSON.parse(body)));
  },

  async page(company, filter, cursor, limit) {
    const after = cursor === null ? null : unpackCursor(cursor);
    const key = await companyKey(database, company);
    if (key === undefined) return { calls: [], next: null };
    const found = await selectPage(database, key, filter, after, limit + 1);
    const { rows, next } = cutPage(found, limit, (position) => position);
    return {
      calls: await readCalls(
        database,
        rows.map((row) => row.key),
      ),
      next,
    };
  },

  find: (company, id) => readCall(database, company, id),

  async memory(company, since) {
    const key = await companyKey(database, company);
    if (key === undefined) return { lastTalks: {}, lastEmployees: {} };
    const talks = await database
      .selectFrom('last_talks')
      .select(['employee', 'talked_at'])
      .where('company', '=', key)
      .execute();
    const clients = await database
      .selectFrom('clients')
      .select(['client', 'employee'])
      .where('company', '=', key)
      .where('talked_at', '>=', since)
      .execute();
    return {
      lastTalks: Object.fromEntries(talks.map(({ employee, talked_at }) => [employee, talked_at])),
      lastEmployees: Object.fromEntries(
        clients.flatMap(({ client, employee }) => (employee === null ? [] : [[client, employee]])),
      ),
    };
  },
});
