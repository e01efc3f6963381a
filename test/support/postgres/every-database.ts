import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../doubles/temporary-folder.ts';
import type { NewLocation } from './new-location.ts';
import { createDatabase, dropDatabase, emptyDatabase, newDatabase, postgresUrl } from './postgres-desk.ts';

const newFolder: NewLocation = async () => ({ kind: 'sqlite', folder: await temporaryFolder() });

/**
 * The same tests on both databases. Where PostgreSQL cannot be had, half of them are skipped, loudly; in CI they
 * fail.
 */
export const onEveryDatabase = async (
  name: string,
  tests: (newLocation: NewLocation) => void,
): Promise<void> => {
  describe(`${name} on SQLite`, () => tests(newFolder));
  const postgres = await postgresUrl();
  if ('url' in postgres) {
    describe(`${name} on PostgreSQL`, () => onPostgres(postgres.url, tests));
    return;
  }
  if (!process.env.CI) console.warn(`\nNOT TESTED on PostgreSQL: ${name}. ${postgres.missing}\n`);
  it.skipIf(!process.env.CI)(`${name} on PostgreSQL`, () => expect(postgres).toHaveProperty('url'));
};

/**
 * Its tables take half a second to make: the tests of a file share them, one after another. Files share no database:
 * who looks for tables there looks into all schemas, and stumbles over one that is just being dropped.
 */
const onPostgres = (server: string, tests: (newLocation: NewLocation) => void): void => {
  const location = newDatabase(server);
  beforeAll(() => createDatabase(server, location));
  afterEach(() => emptyDatabase(location));
  afterAll(() => dropDatabase(server, location));
  tests(async () => location);
};
