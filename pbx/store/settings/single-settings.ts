import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import { CompanyOptions } from '../../contract/company-settings.ts';
import type { MailServer } from '../../contract/mail-server.ts';
import { CompanySchedule } from '../../contract/schedule.ts';
import { WrittenMailServer } from '../sealing/written-passwords.ts';
import type { Tables } from '../tables.ts';

/** What a company has one of. */
export interface Singles {
  options: CompanyOptions;
  schedule: CompanySchedule;
  'mail-server': MailServer | null;
}
export type SingleKind = keyof Singles;

const schemas: { readonly [Kind in SingleKind]: z.ZodType<Singles[Kind]> } = {
  options: CompanyOptions,
  schedule: CompanySchedule,
  'mail-server': WrittenMailServer.nullable(),
};

export const readSingle = async <Kind extends SingleKind>(
  database: Kysely<Tables>,
  company: number,
  kind: Kind,
): Promise<{ readonly value: Singles[Kind]; readonly version: number }> => {
  const { version, body } = await database
    .selectFrom('single_settings')
    .select(['version', 'body'])
    .where('company', '=', company)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return { value: schemas[kind].parse(JSON.parse(body)), version };
};

export const singleVersion = async (
  database: Kysely<Tables>,
  company: number,
  kind: SingleKind,
): Promise<number | null> => {
  const row = await database
    .selectFrom('single_settings')
    .select('version')
    .where('company', '=', company)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.version ?? null;
};

/** Names and zone of a company are columns of its row as well, to be found without reading bodies. */
export const putSingle = async <Kind extends SingleKind>(
  transaction: Transaction<Tables>,
  company: number,
  kind: Kind,
  value: Singles[Kind],
  version: number,
): Promise<void> => {
  const body = JSON.stringify(value);
  await transaction
    .insertInto('single_settings')
    .values({ company, kind, version, body })
    .onConflict((conflict) => conflict.columns(['company', 'kind']).doUpdateSet({ version, body }))
    .execute();
};
