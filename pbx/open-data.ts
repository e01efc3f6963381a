import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseLocation } from './store/database/database-location.ts';
import { isFolderFree, lockFolder } from './store/database/folder-lock.ts';
import { type OpenStores, openStores } from './store/open-stores.ts';
import { sealWhatIsClear } from './store/sealing/seal-what-is-clear.ts';
import { sealingStores } from './store/sealing/sealing-stores.ts';
import { createSecretBox } from './store/sealing/secret-box.ts';
import { readSecretsKey, secretsKey } from './store/sealing/secrets-key.ts';
import type { Stores } from './store/stores.ts';

export interface OpenData {
  readonly stores: Stores;
  /** Whose passwords were sealed by another key: they are as if nobody had given them. */
  readonly closed: readonly string[];
  close(): Promise<void>;
}

/** In the data folder; the same in those of all nodes. */
const SECRETS_KEY = 'secrets.key';

/** Whether no process has the data folder just now. Makes it when it is missing. */
export const isDataFree = async (dataFolder: string): Promise<boolean> => {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  return isFolderFree(dataFolder);
};

/**
 * Opens a data folder and its database. One process at a time has the folder, wherever the database is: what the
 * service knows of its companies is in its memory, and a second writer would go unnoticed. `isNode`: of several, whose
 * key is not to be made. Rejects with StoreError.
 */
export const openData = async (
  dataFolder: string,
  database?: DatabaseLocation,
  { isNode = false } = {},
): Promise<OpenData> => {
  const key = join(dataFolder, SECRETS_KEY);
  const sealed = (stores: OpenStores) => sealing(stores, () => (isNode ? readSecretsKey : secretsKey)(key));
  if (!database || database.kind === 'sqlite')
    return sealed(await openStores(database ?? { kind: 'sqlite', folder: dataFolder }));
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(dataFolder);
  try {
    const stores = await openStores(database);
    const close = () => stores.close().finally(() => lock.release());
    return await sealed({ ...stores, close });
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** Closes the stores when their passwords cannot be sealed. */
const sealing = async (
  { close, ...stores }: OpenStores,
  key: () => Promise<Uint8Array>,
): Promise<OpenData> => {
  try {
    const box = createSecretBox(await key());
    const closed = await sealWhatIsClear(stores, box);
    return { stores: { ...stores, ...sealingStores(stores, box) }, closed, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** The database of several nodes, while they run, without any of their folders. Rejects with StoreError. */
export const openSharedData = async (_folder: string, database?: DatabaseLocation): Promise<OpenData> => {
  if (database?.kind !== 'postgres') throw new Error('Nodes share a database: --database postgres://….');
  const stores = await openStores(database);
  return { stores, closed: [], close: () => stores.close() };
};
