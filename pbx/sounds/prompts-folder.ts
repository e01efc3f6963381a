import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** From this file in the source tree, and from the bundle in `out/app/pbx`, of a package too. */
const CANDIDATES = ['../../assets/prompts', '../../../assets/prompts'];

/** Where the PBX's own recordings lie. Throws when they are not there: the program is incomplete. */
export const promptsFolder = (): string => {
  const found = CANDIDATES.map((path) => resolve(import.meta.dirname, path)).find(existsSync);
  if (found === undefined) throw new Error('assets/prompts is missing');
  return found;
};
