import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** The key of a company's row; undefined: there is none. */
export const companyKey = async (database: Kysely<Tables>, company: string): Promise<number | undefined> =>
  (await database.selectFrom('companies').select('key').where('id', '=', company).executeTakeFirst())?.key;

export interface LockedCompany {
  readonly key: number;
  readonly time_zone: string;
  readonly revision: number;
}

/**
 * Lets nobody else change this company until the transaction ends. An update that changes nothing is the one lock
 * that both databases know.
 */
export const lockCompany = (
  transaction: Transaction<Tables>,
  company: string,
): Promise<LockedCompany | undefined> =>
  transaction
    .updateTable('companies')
    .set(({ ref }) => ({ revision: ref('revision') }))
    .where('id', '=', company)
    .returning(['key', 'time_zone', 'revision'])
    .executeTakeFirst();

export class NoSuchCompany extends Error {
  constructor(company: string) {
    super(`There is no company ${company}.`);
    this.name = 'NoSuchCompany';
  }
}
