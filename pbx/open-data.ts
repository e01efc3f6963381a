import { mkdir } from 'node:fs/promises';
import type { DatabaseLocation } from './store/database/database-location.ts';
import { isFolderFree, lockFolder } from './store/database/folder-lock.ts';
import { openStores } from './store/open-stores.ts';
import type { Stores } from './store/stores.ts';

export interface OpenData {
  readonly stores: Stores;
  close(): Promise<void>;
}

/** Whether no process has the data folder just now. Makes it when it is missing. */
export const isDataFree = async (dataFolder: string): Promise<boolean> => {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  return isFolderFree(dataFolder);
};

/**
 * Opens a data folder and its database. One process at a time has the folder, wherever the database is: what the
 * service knows of its companies is in its memory, and a second writer would go unnoticed. Rejects with StoreError.
 */
export const openData = async (dataFolder: string, database?: DatabaseLocation): Promise<OpenData> => {
  if (!database || database.kind === 'sqlite') {
    const stores = await openStores(database ?? { kind: 'sqlite', folder: dataFolder });
    return { stores, close: () => stores.close() };
  }
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(dataFolder);
  try {
    const stores = await openStores(database);
    return { stores, close: () => stores.close().finally(() => lock.release()) };
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** The database of several nodes, while they run, without any of their folders. Rejects with StoreError. */
export const openSharedData = async (_folder: string, database?: DatabaseLocation): Promise<OpenData> => {
  if (database?.kind !== 'postgres') throw new Error('Nodes share a database: --database postgres://….');
  const stores = await openStores(database);
  return { stores, close: () => stores.close() };
};
