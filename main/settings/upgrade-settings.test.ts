import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, SETTINGS_VERSION } from './settings.ts';
import { migrate, upgradeSettings } from './upgrade-settings.ts';

const fixture = (version: number) =>
  readFileSync(join(import.meta.dirname, 'fixtures', `settings-v${version}.json`), 'utf8');
const everyVersion = Array.from({ length: SETTINGS_VERSION }, (_, index) => index + 1);

describe('settings from the disk', () => {
  test.each(everyVersion)('of version %i are brought up to today', (version) => {
    const upgraded = upgradeSettings(fixture(version));
    expect(upgraded).toMatchObject({
      ok: true,
      settings: {
        version: SETTINGS_VERSION,
        preferences: { theme: 'dark', language: 'en' },
        remembered: { kind: 'pbx', login: 'anna' },
      },
    });
  });

  test('of a later version are not touched', () => {
    expect(upgradeSettings(JSON.stringify({ ...defaultSettings, version: SETTINGS_VERSION + 1 }))).toEqual({
      ok: false,
      problem: 'newer',
    });
  });

  test.each(['', '{', 'null', '[]', '{}', '{"version":0}', '{"version":"1"}', '{"version":1}'])(
    'that read %j are corrupted',
    (text) => {
      expect(upgradeSettings(text)).toEqual({ ok: false, problem: 'corrupted' });
    },
  );

  test('that lost any of their bytes are either whole or corrupted, and never throw', () => {
    const text = fixture(SETTINGS_VERSION);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (from, length) => {
        upgradeSettings(text.slice(0, from) + text.slice(from + length));
      }),
    );
  });
});

describe('numbered migrations', () => {
  const steps = {
    1: ({ name }: Readonly<Record<string, unknown>>) => ({ names: [name] }),
    2: ({ names }: Readonly<Record<string, unknown>>) => ({ names, count: 1 }),
  };

  test('are taken one after the other', () => {
    expect(migrate({ version: 1, name: 'a' }, 3, steps)).toEqual({ version: 3, names: ['a'], count: 1 });
    expect(migrate({ version: 2, names: [] }, 3, steps)).toEqual({ version: 3, names: [], count: 1 });
  });

  test('may have no gap', () => {
    expect(() => migrate({ version: 1 }, 4, steps)).toThrow('version 3');
  });
});
