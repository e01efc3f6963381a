import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import { inPortions } from './in-portions.ts';

/** Shorter ones are so frequent that the calls are looked through instead. */
export const SHORTEST_ENDING = 4;

interface ClientContact {
  /** Null: withheld, or no client. */
  readonly client: string | null;
  /** Who talked with them; null: nobody. */
  readonly employee: string | null;
  readonly talkedAt: number;
}

/** Remembers clients for the search by digits, and who talked with them last. */
export const noteClients = async (
  transaction: Transaction<Tables>,
  company: number,
  contacts: readonly ClientContact[],
): Promise<void> => {
  const latest = new Map<string, ClientContact>();
  for (const contact of contacts) {
    if (contact.client === null) continue;
    const before = latest.get(contact.client);
    if (!before || (contact.employee !== null && supersedes(contact, before)))
      latest.set(contact.client, contact);
  }
  await insertNew(transaction, company, [...latest.keys()]);
  await noteTalks(transaction, company, latest);
};

const supersedes = (contact: ClientContact, before: ClientContact): boolean =>
  before.employee === null || contact.talkedAt >= before.talkedAt;

const insertNew = async (
  transaction: Transaction<Tables>,
  company: number,
  clients: readonly string[],
): Promise<void> => {
  const fresh: string[] = [];
  await inPortions(
    clients.map((client) => ({ company, client, employee: null, talked_at: null })),
    async (rows) => {
      const inserted = await transaction
        .insertInto('clients')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .returning('client')
        .execute();
      fresh.push(...inserted.map(({ client }) => client));
    },
  );
  await inPortions(
    fresh.flatMap((client) => endingsOf(client).map((ending) => ({ company, ending, client }))),
    (rows) =>
      transaction
        .insertInto('client_endings')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
  );
};

const endingsOf = (client: string): readonly string[] => {
  const digits = client.replace(/\D/g, '');
  const count = Math.max(0, digits.length - SHORTEST_ENDING + 1);
  return Array.from({ length: count }, (_, start) => digits.slice(start));
};

const noteTalks = async (
  transaction: Transaction<Tables>,
  company: number,
  latest: ReadonlyMap<string, ClientContact>,
): Promise<void> => {
  const talks = [...latest].flatMap(([client, { employee, talkedAt }]) =>
    employee === null ? [] : [{ company, client, employee, talked_at: talkedAt }],
  );
  await inPortions(talks, (rows) =>
    transaction
      .insertInto('clients')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['company', 'client'])
          .doUpdateSet(({ ref }) => ({
            employee: ref('excluded.employee'),
            talked_at: ref('excluded.talked_at'),
          }))
          .where(({ eb, or, ref }) =>
            or([
              eb('clients.talked_at', 'is', null),
              eb('clients.talked_at', '<=', ref('excluded.talked_at')),
            ]),
          ),
      )
      .execute(),
  );
};
