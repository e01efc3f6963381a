import { rename, rm, writeFile } from 'node:fs/promises';
import type { MadeFile } from '../../preload/contract/made-file.ts';
import type { SaveOutcome } from '../../preload/contract/pbx-api.ts';
import type { Log } from '../log/log.ts';

export interface SaveMadeFilePorts {
  readonly log: Log;
  /** Asks the person where to; undefined: nowhere. */
  readonly choosePlace: (name: string) => Promise<string | undefined>;
}

/**
 * Saves what a page made where the person says, for this user of the computer only: it may hold passwords. What is
 * there under that name is replaced only by the whole file.
 */
export async function saveMadeFile(
  { log, choosePlace }: SaveMadeFilePorts,
  { kind, name, content }: MadeFile,
): Promise<SaveOutcome> {
  const place = await choosePlace(`${name}.${kind}`);
  if (place === undefined) return 'cancelled';
  const unfinished = `${place}.part`;
  try {
    await writeFile(unfinished, content, { mode: 0o600 });
    await rename(unfinished, place);
    return 'saved';
  } catch (error) {
    log.warn('A file of a page was not saved', { error });
    await rm(unfinished, { force: true });
    return 'failed';
  }
}
