import type { Expression, ExpressionBuilder, Kysely, Selectable, SqlBool } from 'kysely';
import { z } from 'zod';
import { companyKey, NoSuchCompany } from '../database/company-row.ts';
import { cutPage, unpackCursor } from '../database/cursor.ts';
import type { MailState, OutboxMail, OutboxStore } from '../ports/outbox-store.ts';
import type { Tables } from '../tables.ts';

const Attachments = z.array(z.strictObject({ name: z.string(), path: z.string() }));

export const createOutboxStore = (database: Kysely<Tables>): OutboxStore => ({
  async add(company, { to, attachments, ...mail }, at, nextAttemptAt) {
    const key = await companyKey(database, company);
    if (key === undefined) throw new NoSuchCompany(company);
    const { numInsertedOrUpdatedRows } = await database
      .insertInto('outbox')
      .values({
        company: key,
        ...mail,
        recipient: to,
        attachments: JSON.stringify(attachments),
        created_at: at,
        state: 'queued',
        next_attempt_at: nextAttemptAt,
        ended_at: null,
        attempts: 0,
        error: null,
      })
      .onConflict((conflict) => conflict.columns(['company', 'id']).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },

  async due(now, limit, companies) {
    const rows = await mails(database)
      .where(isOf(companies))
      .where('state', '=', 'queued')
      .where('next_attempt_at', '<=', now)
      .orderBy('next_attempt_at')
      .orderBy('outbox.key')
      .limit(limit)
      .execute();
    return rows.map(fromRow);
  },

  async nextDue(companies) {
    const { at } = await database
      .selectFrom('outbox')
      .innerJoin('companies', 'companies.key', 'outbox.company')
      .where(isOf(companies))
      .select(({ fn }) => fn.min('next_attempt_at').as('at'))
      .where('state', '=', 'queued')
      .executeTakeFirstOrThrow();
    return at ?? undefined;
  },

  async attempted(company, id, state, error) {
    const { numUpdatedRows } = await database
      .updateTable('outbox')
      .set(({ eb, ref }) => ({ ...stateColumns(state), error, attempts: eb(ref('attempts'), '+', 1) }))
      .where('company', '=', keyOf(database, company))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },

  async wake(company, at) {
    await database
      .updateTable('outbox')
      .set({ next_attempt_at: at })
      .where('company', '=', keyOf(database, company))
      .where('state', '=', 'queued')
      .where('next_attempt_at', 'is', null)
      .execute();
  },

  async queueAgain(company, id, at) {
    const { numUpdatedRows } = await database
      .updateTable('outbox')
      .set(stateColumns({ state: 'queued', nextAttemptAt: at }))
      .where('company', '=', keyOf(database, company))
      .where('id', '=', id)
      .where('state', '!=', 'sent')
      .executeTakeFirstOrThrow();
    return numUpdatedRows > 0n;
  },

  async list(company, cursor, limit) {
    const after = cursor === null ? null : unpackCursor(cursor);
    const all = mails(database).where('companies.id', '=', company);
    const rest =
      after === null
        ? all
        : all.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('created_at', 'outbox.key'), '<', tuple(after.at, after.key)),
          );
    const found = await rest
      .orderBy('created_at', 'desc')
      .orderBy('outbox.key', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, next } = cutPage(found, limit, ({ created_at, key }) => ({ at: created_at, key }));
    return { mails: rows.map(fromRow), next };
  },

  async remove(company, id) {
    const { numDeletedRows } = await database
      .deleteFrom('outbox')
      .where('company', '=', keyOf(database, company))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  },
});

const keyOf = (database: Kysely<Tables>, company: string) =>
  database.selectFrom('companies').select('companies.key').where('companies.id', '=', company);

/** No list of none: databases refuse that. */
const isOf =
  (companies: readonly string[] | undefined) =>
  (eb: ExpressionBuilder<Tables, 'outbox' | 'companies'>): Expression<SqlBool> => {
    if (companies === undefined) return eb('outbox.key', 'is not', null);
    return companies.length === 0 ? eb('outbox.key', 'is', null) : eb('companies.id', 'in', companies);
  };

const mails = (database: Kysely<Tables>) =>
  database
    .selectFrom('outbox')
    .innerJoin('companies', 'companies.key', 'outbox.company')
    .selectAll('outbox')
    .select('companies.id as companyId');

const stateColumns = (state: MailState) => ({
  state: state.state,
  next_attempt_at: state.state === 'queued' ? state.nextAttemptAt : null,
  ended_at: state.state === 'queued' ? null : state.at,
});

const fromRow = (row: Selectable<Tables['outbox']> & { companyId: string }): OutboxMail => ({
  id: row.id,
  to: row.recipient,
  subject: row.subject,
  text: row.text,
  attachments: Attachments.parse(JSON.parse(row.attachments)),
  company: row.companyId,
  createdAt: row.created_at,
  state:
    row.state === 'queued'
      ? { state: 'queued', nextAttemptAt: row.next_attempt_at }
      : { state: row.state, at: row.ended_at ?? 0 },
  attempts: row.attempts,
  error: row.error,
});
