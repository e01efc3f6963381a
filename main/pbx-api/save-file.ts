import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { z } from 'zod';
import type { PbxFileRequest, SaveOutcome } from '../../preload/contract/pbx-api.ts';
import type { PbxConnection } from '../account/pbx-connection.ts';
import type { Log } from '../log/log.ts';
import { withQuery } from './with-query.ts';

export interface SaveFilePorts {
  readonly log: Log;
  /** Asks the person where to; undefined: nowhere. */
  readonly choosePlace: (name: string) => Promise<string | undefined>;
}

/** Saves a file of the PBX where the person says. What is there under that name is replaced only by the whole file. */
export async function saveFile(
  { log, choosePlace }: SaveFilePorts,
  pbx: PbxConnection | undefined,
  request: z.output<typeof PbxFileRequest>,
): Promise<SaveOutcome> {
  if (!pbx) return 'failed';
  const place = await choosePlace(request.name);
  if (place === undefined) return 'cancelled';
  const unfinished = `${place}.part`;
  try {
    const answer = await pbx.fetch(withQuery(request.path, request.query));
    if (!answer.ok || !answer.body) throw new Error(`HTTP ${answer.status}`);
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), createWriteStream(unfinished));
    await rename(unfinished, place);
    return 'saved';
  } catch (error) {
    log.warn('A file of the PBX was not saved', { error });
    await rm(unfinished, { force: true });
    return 'failed';
  }
}
