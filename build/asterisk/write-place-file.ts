import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RunningAsterisk } from './start-asterisk.ts';

/** Writes what the service's `--asterisk` reads, for its owner alone: the password of ARI is in it. */
export async function writePlaceFile(file: string, asterisk: RunningAsterisk): Promise<void> {
  const { ariUrl: url, user, password, sipUrl: sip, sharedFolder: sounds, configuration } = asterisk;
  const place = { ari: { url, user, password }, sip, sounds, configuration };
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  await writeFile(file, `${JSON.stringify(place, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}
