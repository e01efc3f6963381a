import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AsteriskSetting } from './asterisk-setting.ts';
import { configurationFiles } from './configuration-files.ts';
import { signed } from './editions.ts';

const PLACE = 'asterisk.json';
const USER = 'communicator';

/** A name and a new password for ARI. */
export const newAriUser = (): AsteriskSetting['ari'] => ({
  user: USER,
  password: randomBytes(24).toString('hex'),
});

const socket = ({ address, port }: { readonly address: string; readonly port: number }): string =>
  `${address}:${port}`;

export interface WrittenFiles {
  /** Names in the folder. */
  readonly files: readonly string[];
  /** Path of the file that tells the service where this Asterisk is. */
  readonly place: string;
}

/**
 * Writes Asterisk's configuration, with a password of ARI that nobody else has, and what the service is to be told of
 * it. All is readable by its owner alone. Rejects when one of the files is there: somebody may use it.
 */
export const writeAsteriskFiles = async (
  folder: string,
  setting: Omit<AsteriskSetting, 'ari'>,
  reached: { readonly sip: string; readonly sounds: string },
): Promise<WrittenFiles> => {
  const ari = newAriUser();
  const place = {
    ari: { url: `http://127.0.0.1:${setting.httpPort}/ari`, ...ari },
    ...reached,
    ...(setting.front && {
      front: { kamailio: socket(setting.front.kamailio), here: socket(setting.front.here) },
    }),
    configuration: '/etc/asterisk',
  };
  const files = new Map([
    ...[...configurationFiles({ ...setting, ari })].map(
      ([name, text]) => [name, signed(name, text)] as const,
    ),
    [PLACE, `${JSON.stringify(place, null, 2)}\n`],
  ]);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const [name, text] of files) await writeFile(join(folder, name), text, { mode: 0o600, flag: 'wx' });
  return { files: [...files.keys()], place: join(folder, PLACE) };
};
