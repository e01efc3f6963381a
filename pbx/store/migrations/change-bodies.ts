import type { Kysely } from 'kysely';

/** JSON of a thing, of whatever schema. */
export type Body = Readonly<Record<string, unknown>>;

interface BodyTables {
  employees: { company: number; id: string; body: string };
  single_settings: { company: number; kind: string; body: string };
}

/** How the bodies of a schema become those of the next one. */
export interface BodyChanges {
  readonly employee: (body: Body) => Body;
  readonly options: (body: Body) => Body;
}

/** Rewrites what is stored of every employee, and the options of every company. */
export const changeBodies = async (
  database: Kysely<BodyTables>,
  { employee, options }: BodyChanges,
): Promise<void> => {
  for (const { company, id, body } of await database.selectFrom('employees').selectAll().execute()) {
    await database
      .updateTable('employees')
      .set({ body: JSON.stringify(employee(JSON.parse(body) as Body)) })
      .where('company', '=', company)
      .where('id', '=', id)
      .execute();
  }
  const stored = database.selectFrom('single_settings').selectAll().where('kind', '=', 'options');
  for (const { company, body } of await stored.execute()) {
    await database
      .updateTable('single_settings')
      .set({ body: JSON.stringify(options(JSON.parse(body) as Body)) })
      .where('company', '=', company)
      .where('kind', '=', 'options')
      .execute();
  }
};
