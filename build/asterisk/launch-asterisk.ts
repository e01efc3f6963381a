import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Debian's root has this folder too; an empty one of the process's own is mounted there. */
export const TEMPORARY = '/tmp';

const PARENT_DEATH_GUARD = '/usr/bin/setpriv';
const READY = 'Asterisk Ready';
const START_LIMIT_MS = 60_000;
const PATIENCE_MS = 10_000;
const LAST_WORDS = 4_000;

export interface LaunchedAsterisk {
  readonly pid: number;
  /** What it logged so far. */
  log(): string;
  /** Resolves, when it ends without `stop`, with its last words. */
  readonly died: Promise<string>;
  /** Resolves when the process is gone. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** What a command is begun with that is to run in a network namespace of that name. */
const inNamespace = (namespace: string | undefined): readonly string[] =>
  namespace === undefined ? [] : ['ip', 'netns', 'exec', namespace];

/**
 * Runs Asterisk in its root with `folder` (of /tmp) under the same path inside; resolves when it is ready. Its
 * mounts are of a namespace of its own: they go when it does. It ends when whoever started it dies.
 */
export async function launchAsterisk(
  root: string,
  folder: string,
  namespace?: string,
): Promise<LaunchedAsterisk> {
  const guard = [
    '--pdeathsig',
    'TERM',
    ...inNamespace(namespace),
    'unshare',
    '--mount',
    '--propagation',
    'private',
  ];
  const child = spawn(PARENT_DEATH_GUARD, [...guard, 'sh', '-c', steps(root, folder).join(' && ')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const fail = (what: string): void => reject(new Error(`Asterisk ${what}\n${output.slice(-LAST_WORDS)}`));
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`is not ready after ${START_LIMIT_MS} ms`);
    }, START_LIMIT_MS);
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!output.includes(READY)) return;
      clearTimeout(limit);
      resolve();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(limit);
      fail(`ended with ${code}`);
    });
  });
  let stopping = false;
  return {
    pid: child.pid ?? 0,
    log: () => output,
    died: new Promise((resolve) =>
      child.once('close', () => {
        if (!stopping) resolve(output.slice(-LAST_WORDS));
      }),
    ),
    stop: (signal = 'SIGTERM') => {
      stopping = true;
      return stop(child, signal);
    },
  };
}

/** One process from `sh` to `asterisk`: each becomes the next. */
const steps = (root: string, folder: string): readonly string[] => [
  `mount -t proc proc ${root}/proc`,
  `mount --rbind /dev ${root}/dev`,
  `mount --bind ${folder} ${root}/mnt`,
  `mount --bind ${folder}/etc/hosts ${root}/etc/hosts`,
  `mount -t tmpfs tmpfs ${root}${TEMPORARY}`,
  `mkdir ${root}${folder}`,
  `mount --move ${root}/mnt ${root}${folder}`,
  `exec chroot ${root} asterisk -f -C ${folder}/etc/asterisk.conf`,
];

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill(signal);
  const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await closed;
  clearTimeout(patience);
}
