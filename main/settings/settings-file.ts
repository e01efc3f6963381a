import { basename, dirname } from 'node:path';

/** One JSON file on the disk. `write` replaces it whole and atomically; it throws what the file system says. */
export interface SettingsFile {
  write(content: object): void;
}

/** Opens the file for writing; must not be called before there is something to write. */
export type OpenSettingsFile = (path: string) => SettingsFile;

/**
 * How `electron-store` and its base `conf` are to keep a file: under this very path, the user's alone
 * (mode 600). Reading and migrating stay ours, so that a damaged file is set aside instead of lost.
 */
export const settingsFileOptions = (path: string) => ({
  cwd: dirname(path),
  name: basename(path),
  configName: basename(path),
  fileExtension: '',
  configFileMode: 0o600,
  projectVersion: '0',
  serialize: (content: object) => `${JSON.stringify(content, null, 2)}\n`,
});
