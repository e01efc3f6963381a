import { type Kysely, type Migration, sql } from 'kysely';
import { employeeOfToday, optionsOfToday } from './0003-bodies.ts';
import { type DatabaseKind, type Words, wordsOf } from './words.ts';

type Body = Readonly<Record<string, unknown>>;

interface TablesBefore {
  employees: { company: number; id: string; body: string };
  single_settings: { company: number; kind: string; body: string };
}

/**
 * Employees say how they can be reached, companies rewrite numbers and record on demand; contacts of each
 * employee's own; calls that are going on, so that a row remains of those that a crash ends.
 */
export const whatPhonesNeed = (kind: DatabaseKind): Migration => ({
  async up(database: Kysely<TablesBefore>): Promise<void> {
    for (const { company, id, body } of await database.selectFrom('employees').selectAll().execute()) {
      const changed = JSON.stringify(employeeOfToday(JSON.parse(body) as Body));
      await database
        .updateTable('employees')
        .set({ body: changed })
        .where('company', '=', company)
        .where('id', '=', id)
        .execute();
    }
    const options = database.selectFrom('single_settings').selectAll().where('kind', '=', 'options');
    for (const { company, body } of await options.execute()) {
      const changed = JSON.stringify(optionsOfToday(JSON.parse(body) as Body));
      await database
        .updateTable('single_settings')
        .set({ body: changed })
        .where('company', '=', company)
        .where('kind', '=', 'options')
        .execute();
    }
    for (const statement of statements(wordsOf[kind])) await sql.raw(statement).execute(database);
  },
});

const statements = ({ integer, text, end }: Words): readonly string[] => {
  const ownedByCompany = `company ${integer} NOT NULL REFERENCES companies (key) ON DELETE CASCADE`;
  return [
    `CREATE TABLE personal_contacts (
      ${ownedByCompany},
      employee ${text} NOT NULL,
      id ${text} NOT NULL,
      version ${integer} NOT NULL,
      sort_key ${text} NOT NULL,
      body ${text} NOT NULL,
      PRIMARY KEY (company, employee, id),
      FOREIGN KEY (company, employee) REFERENCES employees (company, id) ON DELETE CASCADE
    )${end}`,
    'CREATE INDEX personal_contacts_by_name ON personal_contacts (company, employee, sort_key, id)',
    `CREATE TABLE ongoing_calls (
      ${ownedByCompany},
      id ${text} NOT NULL,
      body ${text} NOT NULL,
      PRIMARY KEY (company, id)
    )${end}`,
  ];
};
