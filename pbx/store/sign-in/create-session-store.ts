import type { Kysely } from 'kysely';
import { companyKey, NoSuchCompany } from '../database/company-row.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { Tables } from '../tables.ts';
import { rotateToken } from './rotate-token.ts';
import { selectSessions } from './select-sessions.ts';

export const createSessionStore = (database: Kysely<Tables>): SessionStore => ({
  async open(session, refreshToken) {
    await database.transaction().execute(async (transaction) => {
      const company = await companyKey(transaction, session.company);
      if (company === undefined) throw new NoSuchCompany(session.company);
      const { id, employee, device, createdAt, lastSeenAt, expiresAt } = session;
      await transaction
        .insertInto('sessions')
        .values({
          id,
          company,
          employee,
          device,
          created_at: createdAt,
          last_seen_at: lastSeenAt,
          expires_at: expiresAt,
        })
        .execute();
      await transaction
        .insertInto('refresh_tokens')
        .values({ hash: refreshToken, session: id, predecessor: null, replaced_at: null })
        .execute();
    });
  },

  rotate: (rotation) => database.transaction().execute((transaction) => rotateToken(transaction, rotation)),

  find: (id, now) =>
    selectSessions(database).where('sessions.id', '=', id).where('expires_at', '>', now).executeTakeFirst(),

  list: (company, employee, now) =>
    selectSessions(database)
      .where('companies.id', '=', company)
      .where('employee', '=', employee)
      .where('expires_at', '>', now)
      .orderBy('last_seen_at', 'desc')
      .orderBy('sessions.id')
      .execute(),

  async touch(id, now) {
    await database.updateTable('sessions').set({ last_seen_at: now }).where('id', '=', id).execute();
  },

  async revoke(company, employee, id) {
    const { numDeletedRows } = await ofEmployee(database, company, employee)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  },

  async revokeAll(company, employee, except) {
    const all = ofEmployee(database, company, employee);
    const { numDeletedRows } = await (except === undefined
      ? all
      : all.where('id', '!=', except)
    ).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  },

  async addLink({ token, company, employee, expiresAt }) {
    await database.transaction().execute(async (transaction) => {
      const key = await companyKey(transaction, company);
      if (key === undefined) throw new NoSuchCompany(company);
      await transaction
        .deleteFrom('one_time_links')
        .where('company', '=', key)
        .where('employee', '=', employee)
        .execute();
      await transaction
        .insertInto('one_time_links')
        .values({ token, company: key, employee, expires_at: expiresAt })
        .execute();
    });
  },

  async redeemLink(token, now) {
    const row = await database
      .deleteFrom('one_time_links')
      .where('token', '=', token)
      .where('expires_at', '>', now)
      .returning([
        'employee',
        'expires_at as expiresAt',
        ({ selectFrom }) =>
          selectFrom('companies')
            .select('companies.id')
            .whereRef('companies.key', '=', 'one_time_links.company')
            .as('company'),
      ])
      .executeTakeFirst();
    return row?.company == null ? undefined : { ...row, company: row.company };
  },

  async forgetExpired(now) {
    await database.deleteFrom('sessions').where('expires_at', '<=', now).execute();
    await database.deleteFrom('one_time_links').where('expires_at', '<=', now).execute();
  },
});

const ofEmployee = (database: Kysely<Tables>, company: string, employee: string) =>
  database
    .deleteFrom('sessions')
    .where('employee', '=', employee)
    .where('company', '=', ({ selectFrom }) =>
      selectFrom('companies').select('companies.key').where('companies.id', '=', company),
    );
