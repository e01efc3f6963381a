import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MadeFile } from '../../preload/contract/made-file.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import { saveMadeFile } from './save-made-file.ts';

const table: MadeFile = { kind: 'csv', name: 'Пароли', content: new TextEncoder().encode('имя;пароль') };
const at = (place: string | undefined, asked: string[] = []) => ({
  log: createSilentLog(),
  choosePlace: async (name: string) => {
    asked.push(name);
    return place;
  },
});

describe('a file that a page made', () => {
  test('is saved where the person says, for nobody else to read', async () => {
    const asked: string[] = [];
    const place = join(await temporaryFolder(), 'пароли.csv');
    expect(await saveMadeFile(at(place, asked), table)).toBe('saved');
    expect(asked).toEqual(['Пароли.csv']);
    expect(await readFile(place, 'utf8')).toBe('имя;пароль');
    if (process.platform !== 'win32') expect((await stat(place)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(place, '..'))).toEqual(['пароли.csv']);
  });

  test('is not saved when the person thinks better of it, or there is no such place', async () => {
    expect(await saveMadeFile(at(undefined), table)).toBe('cancelled');
    expect(await saveMadeFile(at(join(await temporaryFolder(), 'none', 'x.csv')), table)).toBe('failed');
  });

  test.each([
    ['a name that leads elsewhere', { ...table, name: '../x' }],
    ['another kind', { ...table, kind: 'exe' }],
    ['a picture that is none', { ...table, kind: 'png' }],
    ['more than there is of anything', { ...table, content: new Uint8Array(10 * 1024 * 1024 + 1) }],
    ['text instead of bytes', { ...table, content: 'имя' }],
  ])('is refused with %s', (_, file) => expect(MadeFile.safeParse(file).success).toBe(false));
});
