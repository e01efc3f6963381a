import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { longStep, run, say } from './long-step.mjs';
import { packagesFor } from './wanted-packages.mjs';

// biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query fills this in, not JavaScript
const LINE_FORMAT = '${Package} ${db:Status-Status}\n';

/** Asked by Debian's packages before they start what they have installed (101: forbidden). */
const SERVICES_POLICY = '/usr/sbin/policy-rc.d';
const FORBID_SERVICES = '#!/bin/sh\nexit 101\n';

/**
 * On Debian and its relatives: installs what the command needs from the system, when run as root.
 * Otherwise says which command installs it, and stops if the command cannot work without.
 */
export async function installSystemPackages(command) {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return;
  const missing = await missingPackages(packagesFor(command));
  if (missing.length === 0) return;
  if (process.getuid() === 0) await install(missing);
  else await refuse(missing);
}

/** A package counts as present under any of its names: Debian 13 renamed some to …t64. */
async function missingPackages(wanted) {
  if (wanted.length === 0) return [];
  const names = wanted.flatMap((item) => item.names);
  const { output } = await run('dpkg-query', ['-W', '-f', LINE_FORMAT, ...names]);
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return wanted.filter((item) => !item.names.some((name) => installed.has(name)));
}

async function install(missing) {
  const environment = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  await longStep('Refreshing the list of system packages', 'apt-get', [...wait, 'update'], environment);
  const names = await Promise.all(missing.map(availableName));
  await withoutServices(() =>
    longStep(
      `Installing system packages: ${names.join(' ')}`,
      'apt-get',
      [...wait, 'install', '--yes', '--no-install-recommends', ...names],
      environment,
    ),
  );
}

/** Kamailio, say, would begin to listen to the network. */
async function withoutServices(work) {
  if (existsSync(SERVICES_POLICY)) return work();
  await writeFile(SERVICES_POLICY, FORBID_SERVICES, { mode: 0o755 });
  try {
    await work();
  } finally {
    await rm(SERVICES_POLICY);
  }
}

async function availableName(item) {
  for (const name of item.names) {
    const { code, output } = await run('apt-cache', ['show', '--no-all-versions', name]);
    if (code === 0 && output.includes('Package: ')) return name;
  }
  return item.names[0];
}

async function refuse(missing) {
  const names = await Promise.all(missing.map(availableName));
  const advice = `sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${names.join(' ')}`;
  if (missing.some((item) => item.essential)) {
    throw new Error(`System packages are missing. Please run:\n  ${advice}`);
  }
  say(`Some system packages are missing. If something does not work, run:\n  ${advice}`);
}
