import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import { createFavouritesFiles } from './favourites-files.ts';

const anna = 'sip:anna@romashka.example';
const ivan = { name: 'Иван Петров', number: '102' };
const olga = { name: 'Ольга Белова', number: '+7 917 234-05-06' };

test('favourites are there at the next start, in their order', async () => {
  const folder = await temporaryFolder();
  await createFavouritesFiles(folder, createSilentLog())(anna).keep([olga, ivan]);
  expect(await createFavouritesFiles(folder, createSilentLog())(anna).list()).toEqual([olga, ivan]);
});

test('each account has its own', async () => {
  const listOf = createFavouritesFiles(await temporaryFolder(), createSilentLog());
  await listOf(anna).keep([ivan]);
  expect(await listOf('sip:ivan@romashka.example').list()).toEqual([]);
});

test('changes are kept in the order in which they were made', async () => {
  const list = createFavouritesFiles(await temporaryFolder(), createSilentLog())(anna);
  await Promise.all([list.keep([ivan]), list.keep([ivan, olga]), list.keep([olga])]);
  expect(await list.list()).toEqual([olga]);
});

test('a damaged file is set aside, never deleted', async () => {
  const folder = await temporaryFolder();
  const list = createFavouritesFiles(folder, createSilentLog())(anna);
  await list.keep([ivan]);
  const [file = ''] = readdirSync(folder);
  writeFileSync(join(folder, file), '{"version":1,"favourites":[{"name"');
  expect(await list.list()).toEqual([]);
  expect(readdirSync(folder).some((name) => name.includes('corrupted'))).toBe(true);
});
