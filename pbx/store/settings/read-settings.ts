import type { Kysely } from 'kysely';
import type { StoredSettings } from '../ports/settings-store.ts';
import type { Tables } from '../tables.ts';
import { readSingle } from './single-settings.ts';
import { readThings } from './things.ts';

/** All settings of one company, as they are at one moment: call it inside a transaction. */
export const readSettings = async (
  database: Kysely<Tables>,
  company: string,
): Promise<StoredSettings | undefined> => {
  const row = await database
    .selectFrom('companies')
    .select(['key', 'domain', 'revision'])
    .where('id', '=', company)
    .executeTakeFirst();
  if (!row) return undefined;
  const options = await readSingle(database, row.key, 'options');
  const schedule = await readSingle(database, row.key, 'schedule');
  const mailServer = await readSingle(database, row.key, 'mail-server');
  const employees = await readThings(database, row.key, 'employee');
  const departments = await readThings(database, row.key, 'department');
  const numbers = await readThings(database, row.key, 'number');
  const greetings = await readThings(database, row.key, 'greeting');
  return {
    settings: {
      id: company,
      domain: row.domain,
      options: options.value,
      schedule: schedule.value,
      employees: employees.values,
      departments: departments.values,
      numbers: numbers.values,
      greetings: greetings.values,
    },
    mailServer: mailServer.value,
    versions: {
      options: options.version,
      schedule: schedule.version,
      mailServer: mailServer.version,
      employees: employees.versions,
      departments: departments.versions,
      numbers: numbers.versions,
      greetings: greetings.versions,
    },
    revision: row.revision,
  };
};
