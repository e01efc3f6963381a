import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openConfFile } from '../../test/doubles/conf-file.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { isLongRun } from '../../test/support/run-long.ts';
import { defaultPreferences } from './default-preferences.ts';
import { openFileSettings } from './file-settings-store.ts';
import { defaultSettings } from './settings.ts';

const KILLS = isLongRun ? 1000 : 10;

let folder: string;
let path: string;
const open = () => openFileSettings(path, createSilentLog(), openConfFile);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  path = join(folder, 'profile', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the settings file', () => {
  test('is not needed for the first start', () => {
    expect(open().current).toEqual(defaultSettings);
    expect(open().trouble).toBeUndefined();
  });

  test('brings everything back at the next start', () => {
    open().update({ preferences: { ...defaultPreferences, theme: 'dark', language: 'en' } });
    expect(open().current.preferences).toEqual({ ...defaultPreferences, theme: 'dark', language: 'en' });
  });

  test.skipIf(process.platform === 'win32')('is readable by its owner only', () => {
    open().update({ window: null });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test.each(['', '{"version":1,', '\0\0\0'])(
    'damaged to %j is set aside, and the last good one used',
    (damage) => {
      open().update({ preferences: { ...defaultPreferences, theme: 'dark', language: 'en' } });
      writeFileSync(path, damage);
      const settings = open();
      expect(settings.current.preferences.theme).toBe('dark');
      expect(settings.trouble).toMatchObject({ problem: 'corrupted', inForce: 'last-good' });
      expect(readFileSync(settings.trouble!.keptAt, 'utf8')).toBe(damage);
      expect(open().trouble).toBeUndefined();
    },
  );

  test('damaged together with its copy gives the defaults, and says so', () => {
    open().update({ preferences: { ...defaultPreferences, theme: 'dark', language: 'en' } });
    writeFileSync(path, 'x');
    writeFileSync(`${path}.last-good`, 'y');
    expect(open()).toMatchObject({ current: defaultSettings, trouble: { inForce: 'defaults' } });
  });

  test('of a later version is kept for it', () => {
    open().update({});
    writeFileSync(path, '{"version":99,"future":true}');
    rmSync(`${path}.last-good`);
    const { trouble } = open();
    expect(trouble).toMatchObject({ problem: 'newer', inForce: 'defaults' });
    expect(readFileSync(trouble!.keptAt, 'utf8')).toContain('future');
  });

  test('that cannot be written is logged, and the settings hold for this run', () => {
    writeFileSync(join(folder, 'profile'), 'a file where the folder should be');
    const log = createSilentLog();
    const settings = openFileSettings(path, log, openConfFile);
    settings.update({ preferences: { ...defaultPreferences, theme: 'dark', language: 'ru' } });
    expect(settings.current.preferences.theme).toBe('dark');
    expect(log.lines.join()).toContain('could not be written');
  });

  test('survives being killed while writing', { timeout: 6000 * KILLS }, async () => {
    for (let round = 0; round < KILLS; round++) {
      const writer = startWriter(path);
      await once(writer.stdout!, 'data');
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      const settings = open();
      expect(settings.trouble).toBeUndefined();
      expect(settings.current.lastSignIn.login).toMatch(/^n+$/);
    }
    expect(readdirSync(join(folder, 'profile')).filter((name) => name.includes('corrupted'))).toEqual([]);
  });
});

/** A process that writes settings of ever changing length for as long as it lives. */
function startWriter(path: string): ChildProcess {
  const program = `
    const { openFileSettings } = await import(${JSON.stringify(join(import.meta.dirname, 'file-settings-store.ts'))});
    const { openConfFile } = await import(${JSON.stringify(join(import.meta.dirname, '../../test/doubles/conf-file.ts'))});
    const log = { info() {}, warn() {}, error() {} };
    const store = openFileSettings(${JSON.stringify(path)}, log, openConfFile);
    for (let turn = 1; ; turn++) {
      store.update({ lastSignIn: { ...store.current.lastSignIn, login: 'n'.repeat(1 + (turn % 5000)) } });
      if (turn === 3) console.log('writing');
    }`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
