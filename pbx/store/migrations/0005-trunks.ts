import { type Kysely, type Migration, sql } from 'kysely';
import { type DatabaseKind, wordsOf } from './words.ts';

/** Outside lines of the whole PBX, and which public number is connected by which. */
export const trunks = (kind: DatabaseKind): Migration => ({
  async up(database: Kysely<never>): Promise<void> {
    const { text, end } = wordsOf[kind];
    const tables = [
      `CREATE TABLE trunks (
        name ${text} NOT NULL PRIMARY KEY,
        body ${text} NOT NULL
      )${end}`,
      `CREATE TABLE trunk_numbers (
        number ${text} NOT NULL PRIMARY KEY,
        trunk ${text} NOT NULL REFERENCES trunks (name) ON DELETE CASCADE
      )${end}`,
    ];
    for (const table of tables) await sql.raw(table).execute(database);
  },
});
