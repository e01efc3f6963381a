import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SoundFolders } from '../sounds/sound-folders.ts';
import type { BackupFiles } from '../store/ports/backup-store.ts';

const FOLDERS = ['greetings', 'recordings', 'documents'] as const;

const extensionOf = (folder: (typeof FOLDERS)[number]) => (folder === 'documents' ? 'pdf' : 'ogg');

/** Where the sounds of a backup lie: a folder beside its file. */
const soundsBeside = (file: string): string => `${file}.sounds`;

/** Copies the sounds that a backup names, from or to the company's own folders. Answers those that were not there. */
export const copySounds = async (
  files: BackupFiles,
  pathFrom: (folder: (typeof FOLDERS)[number], name: string) => string,
  pathTo: (folder: (typeof FOLDERS)[number], name: string) => string,
): Promise<readonly string[]> => {
  const missing: string[] = [];
  for (const folder of FOLDERS) {
    for (const name of files[folder]) {
      try {
        await copyFile(pathFrom(folder, name), pathTo(folder, name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        missing.push(`${folder}/${name}`);
      }
    }
  }
  return missing;
};

/** Paths in the folder beside a backup; both folders exist then. */
export const pathsBeside = async (file: string) => {
  const root = soundsBeside(file);
  for (const folder of FOLDERS) await mkdir(join(root, folder), { recursive: true, mode: 0o700 });
  return (folder: (typeof FOLDERS)[number], name: string) =>
    join(root, folder, `${name}.${extensionOf(folder)}`);
};

/** Paths in the data folder. */
export const pathsOf =
  (folders: SoundFolders, domain: string) =>
  (folder: (typeof FOLDERS)[number], name: string): string =>
    folders.file(domain, folder, name, extensionOf(folder));
