import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDirectory } from '../paths.ts';
import { withProgress } from '../progress.ts';
import { runOrThrow } from '../run.ts';
import { debianMirror } from './debian-mirror.ts';

/** Asterisk 22 is in this release of Debian; older debootstraps know it only by the script of `sid`. */
const SUITE = 'forky';
const SCRIPT = '/usr/share/debootstrap/scripts/sid';

/** Raised when the recipe below changes: the old root is left to whoever still uses it. */
const RECIPE = 1;

const PACKAGES = ['asterisk', 'asterisk-modules'];

/** Services do not start while packages are installed (Debian policy-rc.d: 101 forbids). */
const FORBID_SERVICES = '#!/bin/sh\nexit 101\n';

/** Where the root is, whether it is there yet or not. */
function rootDirectory(): string {
  return join(cacheDirectory(), `asterisk-22-${SUITE}-${RECIPE}`);
}

/** True when nothing need be downloaded any more. */
export function rootReady(): boolean {
  return existsSync(join(rootDirectory(), 'usr', 'sbin', 'asterisk'));
}

/**
 * A Debian root with Asterisk 22 in it, prepared once a user and shared by every clone on this machine.
 * Needs root and debootstrap (`whyNoAsterisk`). Takes about half a minute and 0.5 GB. Returns its path.
 */
export async function asteriskRoot(): Promise<string> {
  const directory = rootDirectory();
  if (!rootReady())
    await withProgress('Preparing Asterisk 22 from Debian (0.2 GB)', () => prepare(directory));
  return directory;
}

/** Builds the root beside its final place and renames it there, so that it is whole or absent. */
async function prepare(directory: string): Promise<void> {
  await mkdir(cacheDirectory(), { recursive: true });
  const workshop = await mkdtemp(join(cacheDirectory(), 'preparing-'));
  try {
    await chmod(workshop, 0o755);
    await install(workshop);
    await publish(workshop, directory);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

async function install(root: string): Promise<void> {
  const options = ['--variant=minbase', '--include=ca-certificates'];
  await runOrThrow('debootstrap', [...options, SUITE, root, await debianMirror(), SCRIPT]);
  const forbid = join(root, 'usr', 'sbin', 'policy-rc.d');
  await writeFile(forbid, FORBID_SERVICES, { mode: 0o755 });
  // Something to mount a run's own table on.
  await writeFile(join(root, 'etc', 'hosts'), '');
  await inside(root, ['-o', 'Acquire::Check-Valid-Until=false', 'update']);
  await inside(root, ['install', '--yes', '--no-install-recommends', ...PACKAGES]);
  await inside(root, ['clean']);
}

async function inside(root: string, aptGet: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  await runOrThrow('chroot', [root, 'apt-get', ...aptGet], { env });
}

/** Another process may have been faster; its result is as good as ours. */
async function publish(prepared: string, directory: string): Promise<void> {
  try {
    await rename(prepared, directory);
  } catch (error) {
    if (!rootReady()) throw error;
  }
}
