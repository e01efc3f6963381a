import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { errorCode } from '../database/error-code.ts';
import { StoreError } from '../database/store-error.ts';
import { BACKUP_VERSION, type BackupHeader, type BackupLine } from './backup-line.ts';

/** Writes the whole file or none: a file of that name that is there already is replaced at the very end. */
export const writeBackupFile = async (file: string, lines: AsyncIterable<BackupLine>): Promise<void> => {
  const partial = `${file}.partial`;
  try {
    await pipeline(sealed(lines), createGzip(), createWriteStream(partial, { mode: 0o600, flush: true }));
    await rename(partial, file);
    await flushFolder(dirname(file));
  } catch (error) {
    await rm(partial, { force: true });
    throw NO_ROOM.has(errorCode(error))
      ? new StoreError('full', `The disk is full: ${file} could not be written.`, error)
      : error;
  }
};

const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EFBIG', 'EDQUOT']);

async function* sealed(lines: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let count = 0;
  const seal = (value: object): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    count += 1;
    return text;
  };
  yield seal({
    format: 'communicator-company',
    version: BACKUP_VERSION,
  } satisfies typeof BackupHeader._output);
  for await (const line of lines) yield seal(line);
  yield `${JSON.stringify({ line: 'end', lines: count, sha256: hash.digest('hex') })}\n`;
}

/** The new name is on disk, too. Windows knows no such thing. */
const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};
