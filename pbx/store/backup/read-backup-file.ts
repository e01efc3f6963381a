import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ZodError } from 'zod';
import { errorCode } from '../database/error-code.ts';
import { StoreError } from '../database/store-error.ts';
import { BACKUP_VERSION, BackupEnd, BackupHeader, BackupLine } from './backup-line.ts';
import { upgradeLine } from './upgrade-line.ts';

/**
 * Hands over the lines of a backup one after another. The whole file is checked before the first one.
 * Rejects with StoreError `damaged` or `newer`.
 */
export const readBackupFile = async (
  file: string,
  visit: (line: BackupLine) => Promise<void>,
): Promise<void> => {
  try {
    const { lines, version } = await check(file);
    let index = 0;
    await eachLine(file, async (text) => {
      index += 1;
      if (index > 1 && index <= lines) await visit(BackupLine.parse(upgradeLine(JSON.parse(text), version)));
    });
  } catch (error) {
    if (!isOfContent(error)) throw error;
    throw new StoreError(
      'damaged',
      `The backup ${file} is damaged or no backup. Nothing was restored.`,
      error,
    );
  }
};

class Broken extends Error {}

const isOfContent = (error: unknown): boolean =>
  error instanceof Broken ||
  error instanceof ZodError ||
  error instanceof SyntaxError ||
  errorCode(error).startsWith('Z_');

/** How many lines there are before the end, and by which version of the format. */
const check = async (file: string): Promise<{ readonly lines: number; readonly version: number }> => {
  const hash = createHash('sha256');
  let count = 0;
  let version = 0;
  let held: string | undefined;
  await eachLine(file, async (text) => {
    if (count === 0 && held === undefined) version = checkHeader(file, text);
    if (held !== undefined) {
      hash.update(`${held}\n`);
      count += 1;
    }
    held = text;
  });
  const end = BackupEnd.parse(JSON.parse(held ?? ''));
  if (end.lines !== count || end.sha256 !== hash.digest('hex'))
    throw new Broken('The checksum is another one');
  return { lines: count, version };
};

const checkHeader = (file: string, text: string): number => {
  const { version } = BackupHeader.parse(JSON.parse(text));
  if (version <= BACKUP_VERSION) return version;
  throw new StoreError('newer', `The backup ${file} was written by a newer version of the PBX.`);
};

const eachLine = (file: string, visit: (text: string) => Promise<void>): Promise<void> =>
  pipeline(createReadStream(file), createGunzip(), async (chunks: AsyncIterable<Buffer>) => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let rest = '';
    for await (const chunk of chunks) {
      const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
      if (others.length === 0) {
        rest += first;
        continue;
      }
      await visit(rest + first);
      rest = others.pop() ?? '';
      for (const text of others) await visit(text);
    }
    if (rest !== '') throw new Broken('The last line is cut off');
  });
