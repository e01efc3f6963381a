import { writeFile } from 'node:fs/promises';
import type { MadeFile } from '../../preload/contract/made-file.ts';
import type { SaveOutcome } from '../../preload/contract/pbx-api.ts';
import { type SavePorts, saveWhole } from './save-whole.ts';

/** Saves what a page made where the person says, for this user of the computer only: it may hold passwords. */
export const saveMadeFile = (ports: SavePorts, { kind, name, content }: MadeFile): Promise<SaveOutcome> =>
  saveWhole(ports, `${name}.${kind}`, (path) => writeFile(path, content, { mode: 0o600 }));
