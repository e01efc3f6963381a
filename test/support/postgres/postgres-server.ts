import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { appendFile, chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

export interface PostgresServer {
  /** Superuser, by a socket in a folder of its own. */
  readonly url: string;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';
const OLDEST = 15;

/** Nothing here outlives the tests: durability is PostgreSQL's own affair and only costs time. */
const SETTINGS = [
  'listen_addresses=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=100',
  'shared_buffers=256MB',
  'work_mem=32MB',
];

/** Where others reach it, besides the socket. */
interface Network {
  readonly namespace: string;
  readonly address: string;
  /** Who may come from there, without a password: `10.88.0.0/24`. */
  readonly trusted: string;
}

/** A fresh PostgreSQL in a temporary folder. Rejects when there is none on this machine. */
export const startPostgres = async (network?: Network): Promise<PostgresServer> => {
  const programs = await programsFolder();
  const folder = await mkdtemp(join(tmpdir(), 'communicator-pg-'));
  const user = await servant();
  if (user) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'];
  await promisify(execFile)(join(programs, 'initdb'), initdb, { ...user, cwd: folder });
  const settings = [...SETTINGS, `unix_socket_directories=${folder}`].flatMap((setting) => ['-c', setting]);
  const postgres = endingWithUs(user, [join(programs, 'postgres'), '-D', data, ...settings]);
  if (network) {
    await appendFile(join(data, 'pg_hba.conf'), `host all all ${network.trusted} trust\n`);
    postgres.unshift('ip', 'netns', 'exec', network.namespace);
    postgres.push('-c', `listen_addresses=${network.address}`);
  }
  const [command = '', ...args] = postgres;
  const server = spawn(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  await ready(server);
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const programsFolder = async (): Promise<string> => {
  const versions = existsSync(DEBIAN) ? await readdir(DEBIAN) : [];
  const newest = Math.max(0, ...versions.map(Number).filter((version) => version >= OLDEST));
  const folder = join(DEBIAN, String(newest), 'bin');
  if (existsSync(join(folder, 'initdb'))) return folder;
  throw new Error('There is no PostgreSQL here (Debian: apt-get install postgresql).');
};

/** PostgreSQL refuses to run as root: then it runs as nobody in particular. Undefined: as ourselves. */
const servant = async (): Promise<{ uid: number; gid: number } | undefined> => {
  if (process.getuid?.() !== 0) return undefined;
  const { stdout } = await promisify(execFile)('id', ['-u', 'nobody']);
  return { uid: Number(stdout), gid: Number(stdout) };
};

/** The kernel interrupts the server when we die, however that happens. */
const endingWithUs = (
  user: { uid: number; gid: number } | undefined,
  command: readonly string[],
): string[] => {
  const as = user ? ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups'] : [];
  return ['setpriv', ...as, '--pdeathsig', 'INT', '--', ...command];
};

const ready = async (server: ChildProcess): Promise<void> => {
  const said: string[] = [];
  if (!server.stderr) throw new Error('PostgreSQL has no output');
  for await (const line of createInterface(server.stderr)) {
    said.push(line);
    if (line.includes('database system is ready to accept connections')) {
      // Whatever else it says goes nowhere, but must be read for it not to stall.
      server.stderr.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${said.join('\n')}`);
};
