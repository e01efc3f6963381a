import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  aCall,
  aCredential,
  aMissedCall,
  anOutboundCall,
  NOON,
  officeSettings,
} from '../../../test/doubles/stored-office.ts';
import { temporaryFolder } from '../../../test/doubles/temporary-folder.ts';
import { newStores, storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';
import { BACKUP_VERSION } from './backup-line.ts';
import { openStores } from '../open-stores.ts';
import type { Stores } from '../stores.ts';

const greeting = { id: 'hello', name: 'Привет', seconds: 3, uploadedAt: '2026-01-01T00:00:00Z' };
const month = { from: '2026-12-01', to: '2026-12-31', direction: 'inbound', by: 'day', within: 5 } as const;

const contact = {
  ...{ id: 'p1', name: 'Ольга', numbers: [{ number: '+79170000017', label: '' }], email: null },
  ...{ otherEmails: [], company: '', position: '', note: '', favourite: false },
};

/** An office that has worked: settings changed, calls, a message, a row of audit. */
const fill = async (stores: Stores): Promise<void> => {
  const mailServer = {
    host: 'mail.test',
    port: 465,
    security: 'tls',
    signIn: { user: 'pbx', password: 'p' },
    from: 'a@mail.test',
  } as const;
  await stores.credentials.put('romashka', 'anna', aCredential('anna'));
  await stores.settings.commit(
    'romashka',
    [
      { change: 'put', of: 'greeting', value: greeting, expected: null },
      { change: 'put', of: 'mail-server', value: mailServer, expected: 1 },
    ],
    1,
  );
  await stores.calls.add('romashka', {
    ...aCall({ id: 'c1' }),
    recording: 'talk-1',
    furtherRecordings: ['talk-1-2'],
    fax: { document: 'fax-1', pages: 2, station: '', failure: null },
  });
  await stores.calls.add('romashka', aMissedCall('c2', NOON + 1));
  await stores.calls.add('romashka', aMissedCall('c3', NOON + 2, '+79870001234'));
  await stores.calls.add('romashka', anOutboundCall('c4', NOON + 90_000));
  const message = {
    id: 'm1',
    employee: 'anna',
    recording: 'message-1',
    seconds: 7.25,
    call: 'c2',
    from: { name: 'О', number: '' },
    at: NOON,
    heard: true,
  };
  await stores.voicemail.add('romashka', message);
  await stores.contacts.add('romashka', 'anna', [contact], 1);
  await stores.contacts.change('romashka', 'anna', { ...contact, favourite: true }, 1);
  await stores.audit.append('romashka', {
    at: NOON,
    actor: { kind: 'operator', id: null, name: 'root' },
    action: 'company.create',
    subject: null,
    details: {},
  });
};

/** All that can be read of a company. */
const everything = async (stores: Stores) => ({
  settings: (await stores.settings.read('romashka'))?.settings,
  mailServer: (await stores.settings.read('romashka'))?.mailServer,
  credentials: await stores.credentials.all('romashka'),
  calls: await Promise.all(['c1', 'c2', 'c3', 'c4'].map((id) => stores.calls.find('romashka', id))),
  waiting: (await stores.calls.page('romashka', { notCalledBack: true }, null, 9)).calls.map(({ id }) => id),
  ofClient: (await stores.calls.page('romashka', { digits: '0017' }, null, 9)).calls.map(({ id }) => id),
  memory: await stores.calls.memory('romashka', 0),
  statistics: await stores.statistics.read('romashka', month),
  voicemail: await stores.voicemail.list('romashka', 'anna', null, 9),
  contacts: await stores.contacts.page('romashka', 'anna', null, 9),
  audit: await stores.audit.page('romashka', null, 9),
  verdict: await stores.audit.verify('romashka'),
});

const inMemoryOfTest = async (): Promise<Stores> => {
  const stores = await openStores({ kind: 'sqlite', folder: await temporaryFolder() });
  onTestFinished(() => stores.close());
  return stores;
};

/** A contact as the versions before had it. */
const withoutNews = (line: string): string => {
  const { contact, ...whole } = JSON.parse(line);
  if (!contact) return line;
  const { position: _position, otherEmails: _otherEmails, ...older } = contact;
  return JSON.stringify({ ...whole, contact: older });
};

const newFile = async () => join(await temporaryFolder(), 'romashka.backup');

await onEveryDatabase('BackupStore', (newLocation) => {
  it('carries a company over to SQLite, whole', async () => {
    const from = await storesWithOffice(newLocation);
    await fill(from);
    const file = await newFile();
    const summary = await from.backups.backup('romashka', file);
    expect(summary).toEqual({
      company: 'romashka',
      domain: 'romashka.localhost',
      rows: 8,
      files: { greetings: ['hello'], recordings: ['talk-1', 'talk-1-2', 'message-1'], documents: ['fax-1'] },
    });
    const to = await inMemoryOfTest();
    expect(await to.backups.restore(file)).toEqual({ result: 'restored', ...summary });
    expect(await everything(to)).toEqual(await everything(from));
    expect(await to.companies.list()).toHaveLength(1);
  });

  it('carries a company over from SQLite, whole, and goes on from there', async () => {
    const from = await inMemoryOfTest();
    await from.companies.add(officeSettings(), new Map());
    await fill(from);
    const file = await newFile();
    await from.backups.backup('romashka', file);
    const to = await newStores(newLocation);
    await to.backups.restore(file);
    expect(await everything(to)).toEqual(await everything(from));
    await to.calls.add('romashka', anOutboundCall('c5', NOON + 3_600_000, '+79870001234'));
    expect((await to.calls.page('romashka', { notCalledBack: true }, null, 9)).calls).toEqual([]);
  });

  it('puts a removed company back', async () => {
    const stores = await storesWithOffice(newLocation);
    await fill(stores);
    const before = await everything(stores);
    const file = await newFile();
    await stores.backups.backup('romashka', file);
    await stores.companies.remove('romashka');
    await stores.backups.restore(file);
    expect(await everything(stores)).toEqual(before);
  });

  it('does not restore over a company that is there', async () => {
    const stores = await storesWithOffice(newLocation);
    const file = await newFile();
    await stores.backups.backup('romashka', file);
    expect(await stores.backups.restore(file)).toEqual({ result: 'exists', what: 'id' });
    expect(await stores.companies.list()).toHaveLength(2);
  });

  it('knows no company that there is not', async () => {
    const stores = await newStores(newLocation);
    expect(await stores.backups.backup('nowhere', await newFile())).toBeUndefined();
  });
});

describe('a backup file', () => {
  const write = async () => {
    const stores = await inMemoryOfTest();
    await stores.companies.add(officeSettings(), new Map());
    await fill(stores);
    const file = await newFile();
    await stores.backups.backup('romashka', file);
    return {
      file,
      lines: gunzipSync(await readFile(file))
        .toString()
        .trimEnd()
        .split('\n'),
    };
  };
  const restoring = async (content: Buffer) => {
    const stores = await inMemoryOfTest();
    const file = await newFile();
    await writeFile(file, content);
    return stores.backups.restore(file).catch(async (error: unknown) => {
      expect(await stores.companies.list()).toEqual([]);
      return error;
    });
  };
  const rulesOfNobody = {
    statusRules: { awayAfterMinutes: null, outsideHours: 'nothing' },
    forwarding: { whenAway: null },
  };
  /** Stores into which a backup of these lines, as a version of the format had them, was restored. */
  const restored = async (lines: readonly string[], version: number): Promise<Stores> => {
    const old = [JSON.stringify({ format: 'communicator-company', version }), ...lines];
    const sha256 = createHash('sha256')
      .update(old.map((line) => `${line}\n`).join(''))
      .digest('hex');
    const end = JSON.stringify({ line: 'end', lines: old.length, sha256 });
    const stores = await inMemoryOfTest();
    const file = await newFile();
    await writeFile(file, packed([...old, end]));
    expect(await stores.backups.restore(file)).toMatchObject({ result: 'restored' });
    return stores;
  };
  const packed = (lines: readonly string[]) => gzipSync(`${lines.join('\n')}\n`);

  it('can be read by its owner only', async () => {
    const { file } = await write();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('is refused when bytes of it are missing or wrong', async () => {
    const whole = await readFile((await write()).file);
    const wrong = Buffer.from(whole);
    wrong[wrong.length >> 1] = (wrong[wrong.length >> 1] ?? 0) ^ 0xff;
    for (const content of [
      whole.subarray(0, -9),
      whole.subarray(0, 100),
      wrong,
      Buffer.from('no backup'),
      Buffer.alloc(0),
    ])
      expect(await restoring(content)).toMatchObject({ code: 'damaged' });
  });

  it('is refused when lines of it were changed, left out or cut off', async () => {
    const { lines } = await write();
    const changed = lines.map((line) => line.replace('Анна Соколова', 'Анна Орлова'));
    for (const content of [changed, lines.toSpliced(3, 1), lines.slice(0, -1), lines.slice(0, 1)])
      expect(await restoring(packed(content))).toMatchObject({ code: 'damaged' });
    expect(await restoring(packed(lines))).toMatchObject({ result: 'restored' });
  });

  it('is refused when a newer version wrote it', async () => {
    const { lines } = await write();
    const [, ...rest] = lines;
    const header = JSON.stringify({ format: 'communicator-company', version: BACKUP_VERSION + 1, new: true });
    expect(await restoring(packed([header, ...rest]))).toMatchObject({ code: 'newer' });
  });

  it('of the first version is restored, in the words of today', async () => {
    const { lines } = await write();
    const [, first, ...rest] = lines.slice(0, -1);
    const company = JSON.parse(first ?? '');
    for (const employee of company.settings.employees) {
      for (const field of ['status', 'statusRules', 'callWaiting', 'autoAnswer']) delete employee[field];
      delete employee.forwarding.whenAway;
      employee.doNotDisturb = employee.login === 'ivan';
    }
    delete company.settings.options.numberRules.rewrites;
    delete company.settings.options.recordOnDemand;
    delete company.settings.options.employeesChooseCallerId;
    const stores = await restored([JSON.stringify(company), ...rest.map(withoutNews)], 1);
    const settings = (await stores.settings.read('romashka'))?.settings;
    expect(settings?.employees.map(({ status }) => status)).toEqual(['available', 'do-not-disturb']);
    expect(settings?.options).toMatchObject({
      ...{ recordOnDemand: false, employeesChooseCallerId: false, numberRules: { rewrites: [] } },
    });
    expect(settings?.employees[0]).toMatchObject(rulesOfNobody);
    const { contacts } = await stores.contacts.page('romashka', 'anna', null, 9);
    expect(contacts).toMatchObject([{ name: 'Ольга', position: '', otherEmails: [] }]);
  });

  it('of the version before status rules is restored, whatever else it says kept', async () => {
    const { lines } = await write();
    const [, first, ...rest] = lines.slice(0, -1);
    const company = JSON.parse(first ?? '');
    for (const employee of company.settings.employees) {
      delete employee.statusRules;
      delete employee.forwarding.whenAway;
      employee.status = 'at-desk-phone';
    }
    delete company.settings.options.employeesChooseCallerId;
    company.settings.options.recordOnDemand = true;
    const stores = await restored([JSON.stringify(company), ...rest], 3);
    const settings = (await stores.settings.read('romashka'))?.settings;
    expect(settings?.employees[1]).toMatchObject({ ...rulesOfNobody, status: 'at-desk-phone' });
    expect(settings?.options).toMatchObject({ recordOnDemand: true, employeesChooseCallerId: false });
  });

  it('that is there already stays when a new one cannot be written', async () => {
    const { file } = await write();
    const before = await readFile(file);
    const stores = await inMemoryOfTest();
    await stores.companies.add(officeSettings(), new Map());
    await expect(stores.backups.backup('romashka', join(file, 'inside'))).rejects.toThrow();
    expect((await readFile(file)).equals(before)).toBe(true);
  });
});
