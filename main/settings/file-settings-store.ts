import { existsSync, readFileSync, renameSync } from 'node:fs';
import type { Log } from '../log/log.ts';
import { defaultSettings, type Settings } from './settings.ts';
import type { OpenSettingsFile, SettingsFile } from './settings-file.ts';
import type { SettingsStore, SettingsTrouble } from './settings-store.ts';
import { upgradeSettings } from './upgrade-settings.ts';

/**
 * Settings in a JSON file and its twin `<path>.last-good`, written one after the other. A file that cannot be
 * read is set aside, never deleted, and its twin takes its place.
 */
export function openFileSettings(path: string, log: Log, openFile: OpenSettingsFile): SettingsStore {
  const { settings, trouble } = load(path);
  let current = settings;
  let files: readonly SettingsFile[] | undefined;

  const save = (): void => {
    try {
      files ??= [openFile(path), openFile(lastGood(path))];
      for (const file of files) file.write(current);
    } catch (error) {
      log.error('Settings could not be written', { path, error });
    }
  };

  if (trouble) log.warn('Settings could not be read', { ...trouble });

  return {
    get current() {
      return current;
    },
    trouble,
    update(change) {
      current = { ...current, ...change };
      save();
    },
  };
}

interface Loaded {
  readonly settings: Settings;
  readonly trouble: SettingsTrouble | undefined;
}

function load(path: string): Loaded {
  if (!existsSync(path)) return { settings: defaultSettings, trouble: undefined };
  const upgraded = upgradeSettings(readText(path));
  if (upgraded.ok) return { settings: upgraded.settings, trouble: undefined };
  const keptAt = setAside(path, upgraded.problem);
  const earlier = upgradeSettings(readText(lastGood(path)));
  return earlier.ok
    ? { settings: earlier.settings, trouble: { problem: upgraded.problem, keptAt, inForce: 'last-good' } }
    : { settings: defaultSettings, trouble: { problem: upgraded.problem, keptAt, inForce: 'defaults' } };
}

function lastGood(path: string): string {
  return `${path}.last-good`;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function setAside(path: string, problem: string): string {
  const keptAt = `${path}.${problem}-${new Date().toISOString().replaceAll(':', '-')}`;
  try {
    renameSync(path, keptAt);
    return keptAt;
  } catch {
    return path;
  }
}
