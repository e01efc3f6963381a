import type { DatabaseLocation, OpenDatabase } from './database-location.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';

/** Opens a database at the newest schema, creating what is missing. Rejects with StoreError. */
export const openDatabase = (location: DatabaseLocation): Promise<OpenDatabase> =>
  location.kind === 'sqlite' ? openSqlite(location.folder) : openPostgres(location);
