import type { Kysely } from 'kysely';
import type { SettingsStore } from '../ports/settings-store.ts';
import type { Tables } from '../tables.ts';
import { commitChanges } from './commit-changes.ts';
import { readSettings } from './read-settings.ts';

export const createSettingsStore = (database: Kysely<Tables>): SettingsStore => ({
  read: (company) =>
    database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((transaction) => readSettings(transaction, company)),
  commit: (company, changes, basedOn) => commitChanges(database, company, changes, basedOn),
});
