import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import Libsql from 'libsql';
import type { Tables } from '../tables.ts';
import { errorCode } from './error-code.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import type { OpenDatabase } from './database-location.ts';
import { StoreError } from './store-error.ts';

/** Opens `pbx.db` of a data folder. A damaged file is never written to, moved or replaced. */
export const openSqlite = async (folder: string): Promise<OpenDatabase> => {
  const file = join(folder, 'pbx.db');
  await makePrivateFile(folder, file);
  const lock = lockFolder(folder);
  try {
    return await openLocked(file, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** SIP digests are as good as passwords to a thief. SQLite gives its other files the database's mode. */
const makePrivateFile = async (folder: string, file: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await (await open(file, 'a', 0o600)).close();
  } catch (cause) {
    throw new StoreError('unwritable', `Cannot write to the data folder ${folder}.`, cause);
  }
};

const openLocked = async (file: string, release: () => void): Promise<OpenDatabase> => {
  const connection = openChecked(file);
  const database = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: tellingOfFullDisk(connection, file) }),
  });
  try {
    await migrate(database, { kind: 'sqlite', name: file });
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    database,
    async close() {
      connection.pragma('wal_checkpoint(TRUNCATE)');
      await database.destroy();
      release();
    },
  };
};

const openChecked = (file: string): Libsql.Database => {
  const connection = new Libsql(file);
  try {
    checkPages(connection);
    prepareConnection(connection);
    return connection;
  } catch (cause) {
    connection.close();
    throw new StoreError(
      'damaged',
      `The database ${file} is damaged. It was left as it is: restore a copy of it, or move it away to start empty.`,
      cause,
    );
  }
};

/** Reads only. SQLite itself notices broken pages when it meets them, which may be days after a write. */
const checkPages = (connection: Libsql.Database): void => {
  const findings = JSON.stringify(connection.pragma('quick_check(1)'));
  if (findings !== '[{"quick_check":"ok"}]') throw new Error(findings);
};

/**
 * A killed process loses nothing in WAL at either setting of `synchronous`; FULL also keeps a confirmed
 * change through a power cut, for one fsync a commit. Kilobytes are negative: 64 MB of pages are kept at hand.
 */
const prepareConnection = (connection: Libsql.Database): void => {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 2000');
  connection.pragma('cache_size = -65536');
};

/**
 * On a full disk SQLite rolls back by itself; Kysely's own rollback then finds nothing to roll back, and its
 * complaint must not hide what happened.
 */
const tellingOfFullDisk = (connection: Libsql.Database, file: string): SqliteDatabase => {
  const guard = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw NO_ROOM.has(errorCode(error))
        ? new StoreError('full', `The disk is full: ${file} cannot grow.`, error)
        : error;
    }
  };
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => connection.close(),
    prepare(sql) {
      if (sql === 'rollback' && !connection.inTransaction) return NOTHING_TO_DO;
      const known = statements.get(sql);
      if (known) return known;
      const statement = guard(() => connection.prepare(sql));
      const prepared = {
        reader: statement.reader,
        all: (parameters) => guard(() => statement.all(parameters)),
        run: (parameters) => guard(() => statement.run(parameters)),
        iterate: () => {
          throw new Error('Statements that are not read to their end keep a lock: read pages instead.');
        },
      } satisfies SqliteStatement;
      if (statements.size === MOST_STATEMENTS) statements.clear();
      statements.set(sql, prepared);
      return prepared;
    },
  };
};

/** That are kept to be used again: preparing takes longer than most of them do. */
const MOST_STATEMENTS = 200;

/** A write that fails with "no space" or "file too large" is an I/O error to SQLite when it happens in the WAL. */
const NO_ROOM: ReadonlySet<string> = new Set(['SQLITE_FULL', 'SQLITE_IOERR_WRITE']);

const NOTHING_TO_DO = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
};
