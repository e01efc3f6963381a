import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { AsteriskPlace } from '../../pbx/asterisk-place.ts';
import type { RunningAsterisk } from './start-asterisk.ts';

/**
 * Writes what the service's `--asterisk` reads, for its owner alone: the password of ARI is in it. `front`: of an
 * Asterisk behind one; phones are sent there.
 */
export async function writePlaceFile(
  file: string,
  asterisk: RunningAsterisk,
  front?: Pick<AsteriskPlace, 'sip' | 'front'>,
): Promise<void> {
  const { ariUrl: url, user, password, sipUrl: sip, sharedFolder: sounds, configuration } = asterisk;
  const place = { ari: { url, user, password }, sip, sounds, configuration, ...front };
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  await writeFile(file, `${JSON.stringify(place, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}
