import { join } from 'node:path';
import Libsql from 'libsql';
import { StoreError } from './store-error.ts';

export interface FolderLock {
  release(): void;
}

/** A process that was told to stop may need a moment to let go of the folder. */
const LEAVING_MS = 1_000;

/**
 * Keeps a second PBX process out of a data folder: it would answer sign-ins with other passwords.
 * The lock is SQLite's own on a file beside the database, so the system frees it however a process dies.
 */
export const lockFolder = (folder: string): FolderLock => lockWithin(folder, LEAVING_MS);

/** Whether no process has the folder just now. */
export const isFolderFree = (folder: string): boolean => {
  try {
    lockWithin(folder, 0).release();
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
};

const lockWithin = (folder: string, milliseconds: number): FolderLock => {
  const lock = new Libsql(join(folder, 'pbx.lock'), { timeout: milliseconds });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new StoreError('in-use', `Another PBX process is using the data folder ${folder}.`, cause);
  }
  return {
    release() {
      // Closing alone would not do: libsql closes for good only when its garbage is collected.
      lock.exec('ROLLBACK');
      lock.close();
    },
  };
};
