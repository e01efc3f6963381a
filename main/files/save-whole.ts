import { rename, rm } from 'node:fs/promises';
import type { SaveOutcome } from '../../preload/contract/pbx-api.ts';
import type { Log } from '../log/log.ts';

export interface SavePorts {
  readonly log: Log;
  /** Asks the person where to; undefined: nowhere. */
  readonly choosePlace: (name: string) => Promise<string | undefined>;
}

/** Saves a file where the person says. What is there under that name is replaced only by the whole file. */
export async function saveWhole(
  { log, choosePlace }: SavePorts,
  name: string,
  write: (path: string) => Promise<void>,
): Promise<SaveOutcome> {
  const place = await choosePlace(name);
  if (place === undefined) return 'cancelled';
  const unfinished = `${place}.part`;
  try {
    await write(unfinished);
    await rename(unfinished, place);
    return 'saved';
  } catch (error) {
    log.warn('A file was not saved', { error });
    await rm(unfinished, { force: true });
    return 'failed';
  }
}
