import {
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely';
import pg from 'pg';
import type { Tables } from '../tables.ts';
import { errorCode } from './error-code.ts';
import { migrate } from './migrate.ts';
import type { OpenDatabase, PostgresLocation } from './database-location.ts';
import { StoreError } from './store-error.ts';

const INT8 = 20;
const CONNECTIONS = 10;
const ABANDONED_MS = 10_000;

/** Several PBX processes may share one server: each company is served by one of them. */
export const openPostgres = async ({ url, schema }: PostgresLocation): Promise<OpenDatabase> => {
  const server = withoutPassword(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    // What a node had begun when it was cut off must not keep the next one out of a company's row.
    idle_in_transaction_session_timeout: ABANDONED_MS,
    options: `-c search_path=${schema}`,
    types: { getTypeParser },
  });
  // A connection that breaks while idle is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => {});
  const database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: tellingOfTrouble(pool, server) }),
  });
  try {
    await migrate(database, { kind: 'postgres', name: server, schema });
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return { database, close: () => database.destroy() };
};

/** Keys and times fit a number: epoch milliseconds do for 285,000 years. */
const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') =>
  type === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(type, format);

const withoutPassword = (url: string): string => {
  const safe = new URL(url);
  safe.password = '';
  return safe.href;
};

type Guard = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Kysely asks in two ways; rows are read by pages here, so the one with a cursor never happens. */
const guarded = (client: pg.PoolClient, guard: Guard): PostgresPoolClient => ({
  query: (request: string | PostgresCursor<unknown>, parameters: readonly unknown[] = []) => {
    if (typeof request !== 'string') throw new Error('Rows are read by pages here, not by cursors.');
    return guard(() => client.query(request, [...parameters])) as never;
  },
  release: () => client.release(),
});

const tellingOfTrouble = (pool: pg.Pool, server: string): PostgresPool => {
  const guard: Guard = async (work) => {
    try {
      return await work();
    } catch (error) {
      throw translated(error, server);
    }
  };
  return {
    end: () => pool.end(),
    async connect() {
      const client = await guard(() => pool.connect());
      return guarded(client, guard);
    },
  };
};

/** SQLSTATE classes: 53100 disk full; 08 connection, 57P server shutting down. */
const translated = (error: unknown, server: string): unknown => {
  const code = errorCode(error);
  if (code === '53100') return new StoreError('full', `The disk of the database ${server} is full.`, error);
  const wentAway = /^(08|57P)|^ECONN|^ENOENT$|^ETIMEDOUT$|^ENOTFOUND$|^EPIPE$/.test(code);
  const brokeOff = error instanceof Error && /^(Connection terminated|timeout exceeded)/.test(error.message);
  return wentAway || brokeOff
    ? new StoreError('unreachable', `The database ${server} does not answer.`, error)
    : error;
};
