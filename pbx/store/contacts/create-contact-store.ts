import type { Kysely, Transaction } from 'kysely';
import { PersonalContact, type VersionedContact } from '../../contract/personal-contact.ts';
import { lockCompany, NoSuchCompany } from '../database/company-row.ts';
import { inPortions } from '../history/in-portions.ts';
import type { ContactOutcome, ContactStore } from '../ports/contact-store.ts';
import type { Tables } from '../tables.ts';
import { contactRow } from './contact-row.ts';
import { packPosition, unpackPosition } from './contact-cursor.ts';

/** Databases take so many values in a statement, and more. */
const IDS_IN_ONE_GO = 500;

export const createContactStore = (database: Kysely<Tables>): ContactStore => ({
  async page(company, employee, cursor, limit) {
    const after = cursor === null ? null : unpackPosition(cursor);
    const all = contactsOf(database, company, employee);
    const rest =
      after === null
        ? all
        : all.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('sort_key', 'id'), '>', tuple(after.sortKey, after.id)),
          );
    const found = await rest
      .select(['id', 'version', 'body', 'sort_key'])
      .orderBy('sort_key')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const next = found.length > limit && last ? packPosition({ sortKey: last.sort_key, id: last.id }) : null;
    return { contacts: rows.map(fromRow), total: await countOf(database, company, employee), next };
  },

  find: (company, employee, id) => find(database, company, employee, id),

  add: (company, employee, contacts, most) =>
    database.transaction().execute(async (transaction) => {
      const row = await lockCompany(transaction, company);
      if (!row) throw new NoSuchCompany(company);
      const kept = await contactsOf(transaction, company, employee).select('body').execute();
      const seen = new Set(kept.map(({ body }) => likeness(PersonalContact.parse(JSON.parse(body)))));
      const fresh = contacts.filter((contact) => !seen.has(likeness(contact)) && seen.add(likeness(contact)));
      if (kept.length + fresh.length > most) return { result: 'too-many' };
      await inPortions(
        fresh.map((contact) => ({ company: row.key, employee, ...contactRow(contact, 1) })),
        (rows) => transaction.insertInto('personal_contacts').values(rows).execute(),
      );
      return { result: 'added', added: fresh.length, known: contacts.length - fresh.length };
    }),

  change: (company, employee, contact, expected) =>
    checked(database, { company, employee, id: contact.id, expected }, async (transaction, key) => {
      const version = expected + 1;
      await transaction
        .updateTable('personal_contacts')
        .set(contactRow(contact, version))
        .where('company', '=', key)
        .where('employee', '=', employee)
        .where('id', '=', contact.id)
        .execute();
      return { ...contact, version };
    }),

  remove: (company, employee, id, expected) =>
    checked(database, { company, employee, id, expected }, async (transaction, key, current) => {
      await transaction
        .deleteFrom('personal_contacts')
        .where('company', '=', key)
        .where('employee', '=', employee)
        .where('id', '=', id)
        .execute();
      return current;
    }),

  removeAll: (company, employee, ids) =>
    database.transaction().execute(async (transaction) => {
      const row = await lockCompany(transaction, company);
      let removed = 0;
      for (let from = 0; row && from < ids.length; from += IDS_IN_ONE_GO) {
        const { numDeletedRows } = await transaction
          .deleteFrom('personal_contacts')
          .where('company', '=', row.key)
          .where('employee', '=', employee)
          .where('id', 'in', ids.slice(from, from + IDS_IN_ONE_GO))
          .executeTakeFirst();
        removed += Number(numDeletedRows);
      }
      return removed;
    }),
});

/** Does it when the contact is there and is the version that was expected. */
const checked = (
  database: Kysely<Tables>,
  {
    company,
    employee,
    id,
    expected,
  }: {
    readonly company: string;
    readonly employee: string;
    readonly id: string;
    readonly expected: number;
  },
  act: (
    transaction: Transaction<Tables>,
    key: number,
    current: VersionedContact,
  ) => Promise<VersionedContact>,
): Promise<ContactOutcome> =>
  database.transaction().execute(async (transaction): Promise<ContactOutcome> => {
    const row = await lockCompany(transaction, company);
    const current = row && (await find(transaction, company, employee, id));
    if (!row || !current) return { result: 'not-found' };
    if (current.version !== expected) return { result: 'stale', current };
    return { result: 'kept', contact: await act(transaction, row.key, current) };
  });

const contactsOf = (database: Kysely<Tables>, company: string, employee: string) =>
  database
    .selectFrom('personal_contacts')
    .where(
      'company',
      '=',
      database.selectFrom('companies').select('companies.key').where('companies.id', '=', company),
    )
    .where('employee', '=', employee);

const find = async (
  database: Kysely<Tables>,
  company: string,
  employee: string,
  id: string,
): Promise<VersionedContact | undefined> => {
  const row = await contactsOf(database, company, employee)
    .select(['version', 'body'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && fromRow(row);
};

const countOf = async (database: Kysely<Tables>, company: string, employee: string): Promise<number> => {
  const { count } = await contactsOf(database, company, employee)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

const fromRow = ({
  version,
  body,
}: {
  readonly version: number;
  readonly body: string;
}): VersionedContact => ({ ...PersonalContact.parse(JSON.parse(body)), version });

/** What two contacts have in common that are one. */
const likeness = ({ name, numbers }: PersonalContact): string =>
  JSON.stringify([name.toLocaleLowerCase('ru'), ...numbers.map(({ number }) => number).toSorted()]);
