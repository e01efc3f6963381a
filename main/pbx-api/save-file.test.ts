import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { callRecord } from '../../test/doubles/call-record.ts';
import { type ListeningApi, listeningApi } from '../../test/doubles/listening-api.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import { saveFile } from './save-file.ts';

let api: ListeningApi;

beforeEach(async () => {
  api = await listeningApi();
});

describe('a file to keep', () => {
  const csv = { path: '/v1/calls.csv', name: 'calls.csv' };

  test('is saved where the person says', async () => {
    const { pbx } = await api.signIn('anna');
    await api.bench.stores.calls.add('romashka', callRecord({ id: 'call-1' }));
    const place = join(await temporaryFolder(), 'calls.csv');
    const log = createSilentLog();
    expect(await saveFile({ log, choosePlace: async () => place }, pbx, csv)).toBe('saved');
    expect(await readFile(place, 'utf8')).toContain('call-1');
    expect(await readdir(join(place, '..'))).toEqual(['calls.csv']);
  });

  test('is not asked for when the person thinks better of it', async () => {
    const { pbx } = await api.signIn('anna');
    const ports = { log: createSilentLog(), choosePlace: async () => undefined };
    expect(await saveFile(ports, pbx, csv)).toBe('cancelled');
  });

  test('that the PBX refuses leaves nothing behind', async () => {
    const { pbx } = await api.signIn('maria');
    const folder = await temporaryFolder();
    const ports = { log: createSilentLog(), choosePlace: async () => join(folder, 'x.ogg') };
    const file = { path: '/v1/calls/none/recording', name: 'x.ogg' };
    expect(await saveFile(ports, pbx, file)).toBe('failed');
    expect(await readdir(folder)).toEqual([]);
  });
});
