import type { Kysely } from 'kysely';
import { companyKey } from '../database/company-row.ts';
import type { HoursStore } from '../ports/hours-store.ts';
import type { Tables } from '../tables.ts';

export const createHoursStore = (database: Kysely<Tables>): HoursStore => ({
  async read(company) {
    const row = await database
      .selectFrom('seen_hours')
      .innerJoin('companies', 'companies.key', 'seen_hours.company')
      .select(['seen_hours.at', 'seen_hours.open'])
      .where('companies.id', '=', company)
      .executeTakeFirst();
    return row && { at: row.at, open: row.open === 1 };
  },

  async put(company, { at, open }) {
    const key = await companyKey(database, company);
    if (key === undefined) return;
    const seen = { at, open: open ? 1 : 0 };
    await database
      .insertInto('seen_hours')
      .values({ company: key, ...seen })
      .onConflict((conflict) => conflict.column('company').doUpdateSet(seen))
      .execute();
  },
});
