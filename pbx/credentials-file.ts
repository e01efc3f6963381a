import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { OfficeCredentials } from './contract/office.ts';

/** Passwords for whoever started the office. Never seen half-written, and by its owner only. */
export const writeCredentialsFile = async (file: string, credentials: OfficeCredentials): Promise<void> => {
  const unfinished = `${file}.${process.pid}.tmp`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await rm(unfinished, { force: true });
  try {
    // `wx`: a link that somebody laid in our way is not followed.
    await writeFile(unfinished, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

/** The passwords in it are worth nothing once the office is closed. */
export const removeCredentialsFile = (file: string): Promise<void> => rm(file, { force: true });
