import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { watch } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot, serviceBundle } from '../../build/paths.ts';
import { OfficeCredentials } from '../../pbx/contract/office.ts';
import { freePort } from './free-port.ts';
import { within } from './within.ts';

const START_TIMEOUT_MS = 20_000;
/** Who listens to it is told goodbye (7 s at most), then connections are closed. */
const STOP_LIMIT_MS = 15_000;

export interface PbxOptions {
  /** Further arguments of the service. */
  readonly args?: readonly string[];
}

/** The demo office as a process of its own, as `npm run pbx -- --demo` starts it. */
export class PbxProcess implements AsyncDisposable {
  readonly port: number;
  readonly #directory: string;
  readonly #args: readonly string[];
  #child: ChildProcess | undefined;
  #credentials: OfficeCredentials | undefined;
  #log = '';

  private constructor(port: number, directory: string, args: readonly string[]) {
    this.port = port;
    this.#directory = directory;
    this.#args = args;
  }

  /** Resolves when it answers. */
  static async start({ args = [] }: PbxOptions = {}): Promise<PbxProcess> {
    const directory = await mkdtemp(join(tmpdir(), 'communicator-pbx-'));
    const pbx = new PbxProcess(await freePort(), directory, args);
    try {
      await pbx.startAgain();
    } catch (error) {
      await pbx[Symbol.asyncDispose]();
      throw error;
    }
    return pbx;
  }

  get credentials(): OfficeCredentials {
    if (!this.#credentials) throw new Error('the PBX is not running');
    return this.#credentials;
  }

  /** What a person types as the PBX's address. */
  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  get pid(): number {
    if (this.#child?.pid === undefined) throw new Error('the PBX is not running');
    return this.#child.pid;
  }

  /** What it wrote to stdout and stderr so far. */
  get log(): string {
    return this.#log;
  }

  /** A person of the office, by short number. */
  person(extension: string): OfficeCredentials['people'][number] {
    const person = this.credentials.people.find((one) => one.extension === extension);
    if (!person) throw new Error(`nobody has ${extension}`);
    return person;
  }

  /** Gives a command of the operator's, `number add +7… --company D`. */
  async operate(...command: readonly string[]): Promise<void> {
    const data = join(this.#directory, 'data');
    const arguments_ = [serviceBundle, ...command, '--data', data];
    await promisify(execFile)(process.execPath, arguments_, { cwd: repositoryRoot });
  }

  /** With the same port and data as before. */
  async startAgain(): Promise<void> {
    const file = join(this.#directory, 'credentials.json');
    await rm(file, { force: true });
    const data = join(this.#directory, 'data');
    const options = ['--demo', '--port', String(this.port), '--data', data, '--credentials', file];
    const child = spawn(process.execPath, [serviceBundle, ...options, ...this.#args], {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (text) => (this.#log += text));
    child.stderr.on('data', (text) => (this.#log += text));
    this.#child = child;
    const gone = new AbortController();
    child.once('exit', () => gone.abort(new Error(`the PBX ended early:\n${this.#log}`)));
    const slow = setTimeout(
      () => gone.abort(new Error(`the PBX did not start in ${START_TIMEOUT_MS / 1000} s:\n${this.#log}`)),
      START_TIMEOUT_MS,
    );
    try {
      this.#credentials = OfficeCredentials.parse(await appearing(this.#directory, file, gone.signal));
    } finally {
      clearTimeout(slow);
    }
  }

  /** Resolves when it is gone. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    this.#credentials = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    try {
      await within(STOP_LIMIT_MS, `the PBX ends on ${signal}\n${this.#log}`, exit);
    } finally {
      child.kill('SIGKILL');
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await rm(this.#directory, { recursive: true, force: true });
  }
}

/** The JSON in a file as soon as it is there, whole. Rejects with the signal's reason. */
async function appearing(directory: string, file: string, signal: AbortSignal): Promise<unknown> {
  const watcher = watch(directory);
  try {
    const changes = on(watcher, 'change', { signal });
    for (;;) {
      const json = await readJson(file);
      if (json !== undefined) return json;
      await changes.next();
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    watcher.close();
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
