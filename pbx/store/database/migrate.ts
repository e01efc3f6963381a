import { type Kysely, Migrator } from 'kysely';
import { migrations } from '../migrations/migrations.ts';
import type { DatabaseKind } from '../migrations/words.ts';
import type { Tables } from '../tables.ts';
import { StoreError } from './store-error.ts';

interface Migrated {
  readonly kind: DatabaseKind;
  /** For messages. */
  readonly name: string;
  /** PostgreSQL only. */
  readonly schema?: string;
}

/** Brings a database to the newest schema in one transaction: all missing steps or none. */
export const migrate = async (database: Kysely<Tables>, { kind, name, schema }: Migrated): Promise<void> => {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...migrations(kind) }) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof StoreError) throw error;
  if (isFromTheFuture(error)) {
    throw new StoreError('newer', `The database ${name} was written by a newer version of the PBX.`, error);
  }
  const why = error instanceof Error ? error.message : String(error);
  throw new StoreError(
    'migration-failed',
    `The database ${name} could not be brought up to date: ${why}`,
    error,
  );
};

/** Kysely's words for a step that was carried out once and is unknown here. */
const isFromTheFuture = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('corrupted migrations: previously executed migration');
