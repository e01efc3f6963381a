import { type Kysely, type Migration, sql } from 'kysely';
import { employeeWithStatusRules, optionsWithCallerIdChoice } from './0004-bodies.ts';
import { changeBodies } from './change-bodies.ts';
import { type DatabaseKind, wordsOf } from './words.ts';

/** Statuses change by rules, employees may choose their caller ID; up to when working time was looked at. */
export const statusRules = (kind: DatabaseKind): Migration => ({
  async up(database: Kysely<never>): Promise<void> {
    await changeBodies(database, { employee: employeeWithStatusRules, options: optionsWithCallerIdChoice });
    const { integer, end } = wordsOf[kind];
    await sql
      .raw(`CREATE TABLE seen_hours (
        company ${integer} NOT NULL PRIMARY KEY REFERENCES companies (key) ON DELETE CASCADE,
        at ${integer} NOT NULL,
        open ${integer} NOT NULL CHECK (open IN (0, 1))
      )${end}`)
      .execute(database);
  },
});
