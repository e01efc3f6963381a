import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Embedded: `folder` holds `pbx.db`, and is made when it is missing. */
interface SqliteLocation {
  readonly kind: 'sqlite';
  readonly folder: string;
}

/** `schema` is made when it is missing. */
export interface PostgresLocation {
  readonly kind: 'postgres';
  /** `postgres://user:password@host:5432/database` */
  readonly url: string;
  readonly schema: string;
}

export type DatabaseLocation = SqliteLocation | PostgresLocation;

export interface OpenDatabase {
  readonly database: Kysely<Tables>;
  close(): Promise<void>;
}
