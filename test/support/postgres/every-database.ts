import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../doubles/temporary-folder.ts';
import type { NewLocation } from './new-location.ts';
import { dropSchema, emptySchema, newSchema, postgresUrl } from './postgres-desk.ts';

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

/** Its tables take half a second to make: the tests of a file share them, one after another. */
const onPostgres = (url: string, tests: (newLocation: NewLocation) => void): void => {
  const location = newSchema(url);
  afterEach(() => emptySchema(location));
  afterAll(() => dropSchema(location));
  tests(async () => location);
};
