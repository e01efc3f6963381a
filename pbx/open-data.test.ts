import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../test/doubles/temporary-folder.ts';
import { demoOffice } from './company/demo-office.ts';
import type { Trunk } from './contract/trunk.ts';
import { type OpenData, openData } from './open-data.ts';
import { openStores } from './store/open-stores.ts';

const OF_PROVIDER = 'of-the-provider';
const OF_MAIL = 'пароль почты';

const trunk: Trunk = {
  ...{ name: 'mango', server: 'sip.mango.example', transport: 'udp', callsFrom: [], callerIdIn: 'from' },
  ...{ account: { login: 'u1', password: OF_PROVIDER }, numbers: 'digits' },
};

/** A company with a mail server, and a trunk. */
const furnish = async ({ companies, settings, trunks }: OpenData['stores']): Promise<void> => {
  await companies.add(demoOffice, new Map());
  const stored = await settings.read(demoOffice.id);
  const signIn = { user: 'office', password: OF_MAIL };
  const value = { host: 'mail.example', port: 465, security: 'tls', signIn, from: 'a@mail.example' } as const;
  const expected = stored!.versions.mailServer;
  const change = { change: 'put', of: 'mail-server', value, expected } as const;
  expect(await settings.commit(demoOffice.id, [change], stored!.revision)).toMatchObject({
    stored: { mailServer: { signIn } },
  });
  await trunks.add(trunk);
};

const passwords = async ({ settings, trunks }: OpenData['stores']) => {
  const [first] = await trunks.list();
  return [first?.account?.password, (await settings.read(demoOffice.id))?.mailServer?.signIn?.password];
};

/** All that lies in the folder. */
const written = async (folder: string): Promise<string> =>
  (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join();

it('has passwords sealed in the database, by a key for its owner alone', async () => {
  const folder = await temporaryFolder();
  const first = await openData(folder);
  await furnish(first.stores);
  await first.close();
  expect(await written(folder)).not.toMatch(`${OF_PROVIDER}|${OF_MAIL}`);
  expect((await stat(join(folder, 'secrets.key'))).mode & 0o777).toBe(0o600);
  const second = await openData(folder);
  expect(await passwords(second.stores)).toEqual([OF_PROVIDER, OF_MAIL]);
  await second.close();
});

it('seals what an earlier version has left in the clear', async () => {
  const folder = await temporaryFolder();
  const earlier = await openStores({ kind: 'sqlite', folder });
  await furnish(earlier);
  await earlier.close();
  const data = await openData(folder);
  expect(data.closed).toEqual([]);
  expect(await passwords(data.stores)).toEqual([OF_PROVIDER, OF_MAIL]);
  await data.close();
  const raw = await openStores({ kind: 'sqlite', folder });
  expect((await passwords(raw)).join()).not.toMatch(`${OF_PROVIDER}|${OF_MAIL}`);
  await raw.close();
});

it('names the passwords that another key has sealed, and is as if there were none', async () => {
  const folder = await temporaryFolder();
  const first = await openData(folder);
  await furnish(first.stores);
  await first.close();
  await rm(join(folder, 'secrets.key'));
  const second = await openData(folder);
  expect(second.closed).toEqual(['trunk mango', `mail server of ${demoOffice.domain}`]);
  expect(await passwords(second.stores)).toEqual(['', '']);
  await second.close();
});

it('refuses a key that is none, and a node without one, and lets go of the folder', async () => {
  const folder = await temporaryFolder();
  await expect(openData(folder, undefined, { isNode: true })).rejects.toThrow('the same on all nodes');
  await writeFile(join(folder, 'secrets.key'), 'none');
  await expect(openData(folder)).rejects.toThrow('secrets.key is no key');
  await rm(join(folder, 'secrets.key'));
  await (await openData(folder)).close();
});
