import type { Transaction } from 'kysely';
import type { CompanySettings } from '../../contract/company-settings.ts';
import type { MailServer } from '../../contract/mail-server.ts';
import type { Credential } from '../ports/credential-store.ts';
import { putCredential } from '../sign-in/put-credential.ts';
import type { Tables } from '../tables.ts';
import { putSingle } from './single-settings.ts';
import { NameTaken, namesOf, type Thing, takeNames } from './taken-names.ts';
import { putThing } from './things.ts';

/** Writes a new company whole and answers its key. Rejects with NameTaken. */
export const insertCompany = async (
  transaction: Transaction<Tables>,
  settings: CompanySettings,
  credentials: ReadonlyMap<string, Credential>,
  mailServer: MailServer | null = null,
): Promise<number> => {
  const key = await insertRow(transaction, settings);
  await putSingle(transaction, key, 'options', settings.options, 1);
  await putSingle(transaction, key, 'schedule', settings.schedule, 1);
  await putSingle(transaction, key, 'mail-server', mailServer, 1);
  for (const [position, thing] of thingsOf(settings).entries()) {
    const { kind, value } = thing;
    await putThing(transaction, key, kind, { id: value.id, version: 1, position, value });
    await takeNames(transaction, namesOf(key, thing));
  }
  for (const { id } of settings.employees) {
    const credential = credentials.get(id);
    if (credential) await putCredential(transaction, key, id, credential);
  }
  return key;
};

const insertRow = async (
  transaction: Transaction<Tables>,
  { id, domain, options, schedule }: CompanySettings,
): Promise<number> => {
  const row = await transaction
    .insertInto('companies')
    .values({ id, domain, name: options.name, time_zone: schedule.timeZone, revision: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (row) return row.key;
  const same = await transaction.selectFrom('companies').select('id').where('id', '=', id).executeTakeFirst();
  throw new NameTaken(same ? 'id' : 'domain');
};

const thingsOf = (settings: CompanySettings): readonly Thing[] => [
  ...settings.employees.map((value) => ({ kind: 'employee', value }) as const),
  ...settings.departments.map((value) => ({ kind: 'department', value }) as const),
  ...settings.numbers.map((value) => ({ kind: 'number', value }) as const),
  ...settings.greetings.map((value) => ({ kind: 'greeting', value }) as const),
];
