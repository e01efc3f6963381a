import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { officeSettings } from '../../../test/doubles/stored-office.ts';
import { temporaryFolder } from '../../../test/doubles/temporary-folder.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';
import { createCompanyStore } from '../settings/create-company-store.ts';
import { readSettings } from '../settings/read-settings.ts';
import { createTrunkStore } from '../settings/create-trunk-store.ts';
import { createCredentialStore } from '../sign-in/create-credential-store.ts';
import type { DatabaseLocation } from './database-location.ts';
import { openDatabase } from './open-database.ts';

const open = async (location: DatabaseLocation) => {
  const opened = await openDatabase(location);
  let closed = false;
  const close = async () => {
    if (!closed) await opened.close();
    closed = true;
  };
  onTestFinished(close);
  return { database: opened.database, close };
};

const inFolder = (folder: string) => open({ kind: 'sqlite', folder });

await onEveryDatabase('openDatabase', (newLocation) => {
  it('keeps what was written when it is opened again', async () => {
    const location = await newLocation();
    const first = await open(location);
    await createCompanyStore(first.database).add(officeSettings(), new Map());
    await first.close();
    const second = await open(location);
    expect((await readSettings(second.database, 'romashka'))?.settings).toEqual(officeSettings());
  });

  it('refuses a database of a newer version', async () => {
    const location = await newLocation();
    const { database, close } = await open(location);
    await sql`INSERT INTO kysely_migration VALUES ('9999-from-the-future', '2030-01-01')`.execute(database);
    await close();
    await expect(openDatabase(location)).rejects.toMatchObject({ code: 'newer' });
    await forgetFuture(location);
  });

  it('checks references and types', async () => {
    const { database } = await open(await newLocation());
    const orphan = sql`INSERT INTO employees (company, id, version, position, body) VALUES (7, 'a', 1, 0, '{}')`;
    await expect(orphan.execute(database)).rejects.toThrow(/foreign key/i);
    const wrong = sql`INSERT INTO companies (id, domain, name, time_zone, revision) VALUES ('a', 'a', 'A', 'UTC', 'soon')`;
    await expect(wrong.execute(database)).rejects.toThrow(/cannot store TEXT|invalid input syntax/);
  });
});

/** The tests of one PostgreSQL share their tables. */
const forgetFuture = async (location: DatabaseLocation): Promise<void> => {
  if (location.kind === 'sqlite') return;
  const client = new pg.Client({ connectionString: location.url });
  await client.connect();
  await client.query(`DELETE FROM ${location.schema}.kysely_migration WHERE name = '9999-from-the-future'`);
  await client.end();
};

describe('openDatabase on SQLite', () => {
  it('makes the folder, however deep', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'data');
    await inFolder(folder);
    expect((await stat(join(folder, 'pbx.db'))).isFile()).toBe(true);
  });

  it('refuses a folder that another process uses, until it is closed', async () => {
    const folder = await temporaryFolder();
    const first = await inFolder(folder);
    await expect(inFolder(folder)).rejects.toMatchObject({ code: 'in-use' });
    await first.close();
    await inFolder(folder);
  });

  it('refuses a file that is no database and leaves it as it was', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'pbx.db');
    await writeFile(file, 'Уважаемые коллеги! '.repeat(1000));
    await expect(inFolder(folder)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining(file),
    });
    expect(await readFile(file, 'utf8')).toBe('Уважаемые коллеги! '.repeat(1000));
  });

  it('refuses a database with broken pages and leaves it as it was', async () => {
    const folder = await temporaryFolder();
    const first = await inFolder(folder);
    await createCompanyStore(first.database).add(officeSettings(), new Map());
    await first.close();
    const file = join(folder, 'pbx.db');
    const bytes = await readFile(file);
    bytes.fill(0xab, 4096 + 8);
    await writeFile(file, bytes);
    await expect(inFolder(folder)).rejects.toMatchObject({ code: 'damaged' });
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  it('refuses a folder that cannot be made', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    await expect(inFolder(join(file, 'data'))).rejects.toMatchObject({ code: 'unwritable' });
  });

  it('lets nobody else read the files', async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o755);
    await inFolder(folder);
    for (const name of ['pbx.db', 'pbx.db-wal', 'pbx.db-shm']) {
      expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0);
    }
  });
});

describe('openDatabase on PostgreSQL', () => {
  it('says that no server answers, without the password', async () => {
    const url = 'postgres://pbx:secret@127.0.0.1:1/pbx';
    const failed = await openDatabase({ kind: 'postgres', url, schema: 'public' }).catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 'unreachable', message: expect.stringContaining('127.0.0.1:1') });
    expect(String(failed)).not.toContain('secret');
  });
});

/** A database as it was left by an older version. */
const inFolderOf = async (fixture: string) => {
  const folder = await temporaryFolder();
  const statements = await readFile(new URL(`../fixtures/${fixture}`, import.meta.url), 'utf8');
  const file = new Libsql(join(folder, 'pbx.db'));
  for (const statement of statements.split(/;\n/)) if (statement.trim()) file.exec(statement);
  file.close();
  return inFolder(folder);
};

describe('migration 0005', () => {
  it('leaves what there was as it is, and connects no number', async () => {
    const { database } = await inFolderOf('0004.sql');
    const company = await createCompanyStore(database).findByDomain('romashka.localhost');
    const settings = (await readSettings(database, company?.id ?? ''))?.settings;
    expect(settings?.employees.map(({ login }) => login)).toEqual(['anna', 'ivan']);
    expect(await createTrunkStore(database).list()).toEqual([]);
  });
});

describe('migration 0004', () => {
  it('gives everybody rules that change nothing, and leaves caller IDs to the administrator', async () => {
    const { database } = await inFolderOf('0003.sql');
    const company = await createCompanyStore(database).findByDomain('romashka.localhost');
    const settings = (await readSettings(database, company?.id ?? ''))?.settings;
    const statusRules = { awayAfterMinutes: null, outsideHours: 'nothing' };
    const toMobile = { to: 'outside', number: '+79170000011' };
    expect(settings?.employees).toMatchObject([
      { login: 'anna', statusRules, forwarding: { whenAway: null, whenNotRegistered: null } },
      { login: 'ivan', statusRules, forwarding: { whenAway: null, whenNotRegistered: toMobile } },
    ]);
    expect(settings?.options.employeesChooseCallerId).toBe(false);
  });
});

describe('migration 0003', () => {
  it('turns do not disturb into a status, and gives every employee and company what is new', async () => {
    const { database } = await inFolderOf('0002.sql');
    const company = await createCompanyStore(database).findByDomain('romashka.localhost');
    const settings = (await readSettings(database, company?.id ?? ''))?.settings;
    const news = { callWaiting: true, autoAnswer: { when: 'never' } };
    expect(settings?.employees).toMatchObject([
      { login: 'anna', status: 'available', ...news },
      { login: 'ivan', status: 'do-not-disturb', ...news },
      { login: 'maria', status: 'available', ...news },
    ]);
    expect(settings?.options).toMatchObject({
      numberRules: { country: 'RU', areaCode: '843', rewrites: [] },
      recordOnDemand: false,
    });
  });
});

describe('migration 0002', () => {
  it('carries the office of the first cut over, with its credentials', async () => {
    const { database } = await inFolderOf('0001.sql');
    const company = await createCompanyStore(database).findByDomain('romashka.localhost');
    const stored = await readSettings(database, company?.id ?? '');
    const [anna, ivan, maria] = stored?.settings.employees ?? [];
    expect([anna, ivan, maria]).toMatchObject([
      { login: 'anna', name: 'Анна Соколова', extension: '101', role: 'administrator' },
      { login: 'ivan', extension: '102', role: 'user' },
      { login: 'maria', extension: '103', role: 'limited-user' },
    ]);
    expect(stored?.settings).toMatchObject({
      options: { name: 'Ромашка', mainNumber: '+78432009818', ringSeconds: 30 },
      departments: [{ name: 'Отдел продаж', extension: '200' }],
      numbers: [{ number: '+78432009818' }],
    });
    const [sales] = stored?.settings.departments ?? [];
    expect(sales?.members.map(({ employee }) => employee)).toEqual([anna?.id, ivan?.id, maria?.id]);
    expect(stored?.settings.numbers[0]?.working.target).toEqual({ to: 'department', department: sales?.id });
    const credential = await createCredentialStore(database).findByLogin(company?.id ?? '', 'anna');
    expect(credential).toMatchObject({ employee: anna?.id, passwordHash: 'hash-of-anna' });
  });
});
