import type { Kysely } from 'kysely';
import type { AddCompanyResult, CompanyStore } from '../ports/company-store.ts';
import type { Tables } from '../tables.ts';
import { insertCompany } from './insert-company.ts';
import { NameTaken } from './taken-names.ts';

export const createCompanyStore = (database: Kysely<Tables>): CompanyStore => {
  const summaries = () => database.selectFrom('companies').select(['id', 'domain', 'name']);
  return {
    list: () => summaries().orderBy('domain').execute(),
    find: (id) => summaries().where('id', '=', id).executeTakeFirst(),
    findByDomain: (domain) => summaries().where('domain', '=', domain).executeTakeFirst(),

    async add(settings, credentials): Promise<AddCompanyResult> {
      try {
        await database
          .transaction()
          .execute((transaction) => insertCompany(transaction, settings, credentials));
        return { result: 'added' };
      } catch (error) {
        if (error instanceof NameTaken) return { result: 'not-unique', what: error.what };
        throw error;
      }
    },

    async remove(id) {
      const { numDeletedRows } = await database
        .deleteFrom('companies')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
};
