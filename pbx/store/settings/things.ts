import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import { CompanyNumber, Greeting } from '../../contract/company-settings.ts';
import { Department } from '../../contract/department.ts';
import { Employee } from '../../contract/employee.ts';
import type { Versions } from '../ports/settings-store.ts';
import type { Tables } from '../tables.ts';

/** What a company has many of, in a table each. */
export interface ThingKinds {
  employee: Employee;
  department: Department;
  number: CompanyNumber;
  greeting: Greeting;
}
export type ThingKind = keyof ThingKinds;

const tables = {
  employee: 'employees',
  department: 'departments',
  number: 'numbers',
  greeting: 'greetings',
} as const;

/** The four are alike: to the types one stands for all. */
const tableOf = (kind: ThingKind) => tables[kind] as 'employees';

const thingSchemas: { readonly [Kind in ThingKind]: z.ZodType<ThingKinds[Kind]> } = {
  employee: Employee,
  department: Department,
  number: CompanyNumber,
  greeting: Greeting,
};

/** In the order of their making. */
export const readThings = async <Kind extends ThingKind>(
  database: Kysely<Tables>,
  company: number,
  kind: Kind,
): Promise<{ readonly values: ThingKinds[Kind][]; readonly versions: Versions }> => {
  const rows = await database
    .selectFrom(tableOf(kind))
    .select(['id', 'version', 'body'])
    .where('company', '=', company)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return {
    values: rows.map(({ body }) => thingSchemas[kind].parse(JSON.parse(body))),
    versions: Object.fromEntries(rows.map(({ id, version }) => [id, version])),
  };
};

export const thingVersion = async (
  database: Kysely<Tables>,
  company: number,
  kind: ThingKind,
  id: string,
): Promise<number | null> => {
  const row = await database
    .selectFrom(tableOf(kind))
    .select('version')
    .where('company', '=', company)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.version ?? null;
};

/** `position`: of a new one; one that is there keeps its own. */
export const putThing = async (
  transaction: Transaction<Tables>,
  company: number,
  kind: ThingKind,
  thing: { readonly id: string; readonly version: number; readonly position: number; readonly value: object },
): Promise<void> => {
  const body = JSON.stringify(thing.value);
  const { id, version, position } = thing;
  await transaction
    .insertInto(tableOf(kind))
    .values({ company, id, version, position, body })
    .onConflict((conflict) => conflict.columns(['company', 'id']).doUpdateSet({ version, body }))
    .execute();
};

export const nextPosition = async (
  database: Kysely<Tables>,
  company: number,
  kind: ThingKind,
): Promise<number> => {
  const { last } = await database
    .selectFrom(tableOf(kind))
    .select(({ fn }) => fn.max('position').as('last'))
    .where('company', '=', company)
    .executeTakeFirstOrThrow();
  return (last ?? -1) + 1;
};

export const removeThing = async (
  transaction: Transaction<Tables>,
  company: number,
  kind: ThingKind,
  id: string,
): Promise<void> => {
  await transaction.deleteFrom(tableOf(kind)).where('company', '=', company).where('id', '=', id).execute();
};
