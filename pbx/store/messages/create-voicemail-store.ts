import type { Kysely, Selectable } from 'kysely';
import { companyKey, NoSuchCompany } from '../database/company-row.ts';
import { cutPage, unpackCursor } from '../database/cursor.ts';
import type { MessageCounts, VoicemailMessage, VoicemailStore } from '../ports/voicemail-store.ts';
import type { Tables } from '../tables.ts';
import { voicemailRow } from './voicemail-row.ts';

export const createVoicemailStore = (database: Kysely<Tables>): VoicemailStore => ({
  async add(company, message) {
    const key = await companyKey(database, company);
    if (key === undefined) throw new NoSuchCompany(company);
    const { numInsertedOrUpdatedRows } = await database
      .insertInto('voicemail')
      .values(voicemailRow(key, message))
      .onConflict((conflict) => conflict.columns(['company', 'id']).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },

  async list(company, employee, cursor, limit) {
    const after = cursor === null ? null : unpackCursor(cursor);
    const all = messages(database, company, employee).selectAll('voicemail');
    const rest =
      after === null
        ? all
        : all.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('voicemail.at', 'voicemail.key'), '<', tuple(after.at, after.key)),
          );
    const found = await rest
      .orderBy('voicemail.at', 'desc')
      .orderBy('voicemail.key', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, next } = cutPage(found, limit, (row) => row);
    return { messages: rows.map(fromRow), next };
  },

  async find(company, employee, id) {
    const row = await messages(database, company, employee)
      .selectAll('voicemail')
      .where('voicemail.id', '=', id)
      .executeTakeFirst();
    return row && fromRow(row);
  },

  async markHeard(company, employee, id, heard) {
    const { numUpdatedRows } = await database
      .updateTable('voicemail')
      .set({ heard: heard ? 1 : 0 })
      .where('company', '=', keyOf(database, company))
      .where('employee', '=', employee)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },

  remove: (company, employee, id) =>
    database.transaction().execute(async (transaction) => {
      const removed = await transaction
        .deleteFrom('voicemail')
        .where('company', '=', keyOf(transaction, company))
        .where('employee', '=', employee)
        .where('id', '=', id)
        .returning(['company', 'recording'])
        .executeTakeFirst();
      if (!removed) return undefined;
      const other = await transaction
        .selectFrom('voicemail')
        .select('key')
        .where('company', '=', removed.company)
        .where('recording', '=', removed.recording)
        .executeTakeFirst();
      return { recording: removed.recording, recordingUnused: other === undefined };
    }),

  async counts(company, employee) {
    const row = await countsOf(database, company).where('employee', '=', employee).executeTakeFirst();
    return row ? toCounts(row) : { fresh: 0, old: 0 };
  },

  async allCounts(company) {
    const rows = await countsOf(database, company).execute();
    return Object.fromEntries(rows.map((row) => [row.employee, toCounts(row)]));
  },
});

const keyOf = (database: Kysely<Tables>, company: string) =>
  database.selectFrom('companies').select('companies.key').where('companies.id', '=', company);

const messages = (database: Kysely<Tables>, company: string, employee: string) =>
  database
    .selectFrom('voicemail')
    .where('voicemail.company', '=', keyOf(database, company))
    .where('voicemail.employee', '=', employee);

const countsOf = (database: Kysely<Tables>, company: string) =>
  database
    .selectFrom('voicemail')
    .select(({ cast, fn }) => [
      'employee',
      fn.countAll<number>().as('all'),
      cast<number>(fn.sum('heard'), 'bigint').as('old'),
    ])
    .where('company', '=', keyOf(database, company))
    .groupBy('employee');

const toCounts = ({ all, old }: { readonly all: number; readonly old: number }): MessageCounts => ({
  fresh: all - old,
  old,
});

const fromRow = (row: Selectable<Tables['voicemail']>): VoicemailMessage => ({
  id: row.id,
  employee: row.employee,
  recording: row.recording,
  seconds: row.seconds,
  call: row.call,
  from: { name: row.from_name, number: row.from_number },
  at: row.at,
  heard: row.heard === 1,
});
