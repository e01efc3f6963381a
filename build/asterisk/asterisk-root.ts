import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDirectory } from '../paths.ts';
import { withProgress } from '../progress.ts';
import { runOrThrow } from '../run.ts';
import { type DebianMirror, debianMirror } from './debian-mirror.ts';

/** Asterisk 22 is in this release of Debian; older debootstraps know it only by the script of `sid`. */
const SUITE = 'forky';
const SCRIPT = '/usr/share/debootstrap/scripts/sid';

/** Raised when the recipe below changes: the old root is left to whoever still uses it. */
const RECIPE = 3;

/** With what stands beside it: fail2ban reads whom it refuses, coturn relays for phones behind NAT. */
const PACKAGES = ['asterisk', 'asterisk-modules', 'fail2ban', 'coturn'];

/** Services do not start while packages are installed (Debian policy-rc.d: 101 forbids). */
const FORBID_SERVICES = '#!/bin/sh\nexit 101\n';

/** What debootstrap and apt-get say when what they ask for does not come. */
const UNREACHABLE =
  /Failed getting release|Invalid Release file|Couldn't download|Failed to fetch|Unable to fetch|Could not resolve/;

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
  const mirror = await debianMirror();
  try {
    await installFrom(mirror, root);
  } catch (error) {
    if (!UNREACHABLE.test(String(error))) throw error;
    throw new Error(
      `Asterisk 22 could not be fetched from ${mirror.address}: the network or the mirror is to blame, ` +
        `nothing was tested. Please run the same command again.\n${String(error)}`,
    );
  }
}

async function installFrom({ address, environment }: DebianMirror, root: string): Promise<void> {
  const options = ['--variant=minbase', '--include=ca-certificates'];
  const env = { ...process.env, ...environment, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  await runOrThrow('debootstrap', [...options, SUITE, root, address, SCRIPT], { env });
  const forbid = join(root, 'usr', 'sbin', 'policy-rc.d');
  await writeFile(forbid, FORBID_SERVICES, { mode: 0o755 });
  // Something to mount a run's own table on.
  await writeFile(join(root, 'etc', 'hosts'), '');
  const aptGet = (...given: readonly string[]): Promise<string> =>
    runOrThrow('chroot', [root, 'apt-get', ...given], { env });
  await aptGet('-o', 'Acquire::Check-Valid-Until=false', '-o', 'APT::Update::Error-Mode=any', 'update');
  await aptGet('install', '--yes', '--no-install-recommends', ...PACKAGES);
  await aptGet('clean');
}

/** Another process may have been faster; its result is as good as ours. */
async function publish(prepared: string, directory: string): Promise<void> {
  try {
    await rename(prepared, directory);
  } catch (error) {
    if (!rootReady()) throw error;
  }
}
