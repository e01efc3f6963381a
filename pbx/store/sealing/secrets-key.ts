import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { errorCode } from '../database/error-code.ts';
import { StoreError } from '../database/store-error.ts';

const BYTES = 32;

/** The key of a data folder: base64 of 32 bytes, made when it is missing. Rejects with StoreError. */
export const secretsKey = async (file: string): Promise<Uint8Array> => {
  const made = randomBytes(BYTES);
  try {
    await writeFile(file, `${made.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return made;
  } catch (cause) {
    if (errorCode(cause) !== 'EEXIST')
      throw new StoreError('unwritable', `Cannot write the key ${file}.`, cause);
  }
  return readSecretsKey(file);
};

/** The key that has to be there: others go by it, too. Rejects with StoreError. */
export const readSecretsKey = async (file: string): Promise<Uint8Array> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new StoreError(
      'unwritable',
      `There must be ${file}, the same on all nodes: see docs/operators.md.`,
      cause,
    );
  });
  const key = Buffer.from(text, 'base64');
  if (key.length !== BYTES)
    throw new StoreError('damaged', `${file} is no key: it is to hold base64 of ${BYTES} bytes.`);
  return key;
};
