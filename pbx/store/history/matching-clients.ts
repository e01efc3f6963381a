import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { SHORTEST_ENDING } from './note-clients.ts';

const FEW = 500;

/** The clients in whose number these digits occur together; `many`: more than are worth looking up one by one. */
export const matchingClients = async (
  database: Kysely<Tables>,
  company: number,
  digits: string,
): Promise<readonly string[] | 'many'> => {
  if (digits.length < SHORTEST_ENDING) return 'many';
  const rows = await database
    .selectFrom('client_endings')
    .select('client')
    .distinct()
    .where('company', '=', company)
    .where('ending', '>=', digits)
    // The colon is the next character after 9.
    .where('ending', '<', `${digits}:`)
    .limit(FEW + 1)
    .execute();
  return rows.length > FEW ? 'many' : rows.map(({ client }) => client);
};
