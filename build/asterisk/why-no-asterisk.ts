import { existsSync } from 'node:fs';
import { run } from '../run.ts';
import { rootReady } from './asterisk-root.ts';

const INSTALL = 'sudo apt-get update && sudo apt-get install --yes debootstrap';

/**
 * Why a real Asterisk cannot be started here, in words that say what to do about it; undefined when it can.
 * It needs root (chroot and mounts of its own) and, the first time, debootstrap.
 */
export async function whyNoAsterisk(): Promise<string | undefined> {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version'))
    return 'a real Asterisk is started in a Debian chroot, and this is no Debian';
  if (process.getuid?.() !== 0)
    return 'a real Asterisk is started in a chroot, which needs root: run the same command with sudo';
  if (!(await mayMount())) return 'a real Asterisk needs mounts of its own, which this container forbids';
  if (!rootReady() && !existsSync('/usr/sbin/debootstrap'))
    return `a real Asterisk is prepared by debootstrap, which is missing. Please run:\n  ${INSTALL}`;
  return undefined;
}

async function mayMount(): Promise<boolean> {
  const attempt = ['--mount', '--propagation', 'private', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'];
  const { code } = await run('unshare', attempt).catch(() => ({ code: 1 }));
  return code === 0;
}
