import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { z } from 'zod';
import type { PbxFileRequest, SaveOutcome } from '../../preload/contract/pbx-api.ts';
import type { PbxConnection } from '../account/pbx-connection.ts';
import { type SavePorts, saveWhole } from '../files/save-whole.ts';
import { withQuery } from './with-query.ts';

/** Saves a file of the PBX where the person says. */
export async function saveFile(
  ports: SavePorts,
  pbx: PbxConnection | undefined,
  { path, query, name }: z.output<typeof PbxFileRequest>,
): Promise<SaveOutcome> {
  if (!pbx) return 'failed';
  return saveWhole(ports, name, async (file) => {
    const answer = await pbx.fetch(withQuery(path, query));
    if (!answer.ok || !answer.body) throw new Error(`HTTP ${answer.status}`);
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), createWriteStream(file));
  });
}
