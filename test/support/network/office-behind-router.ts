import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../../build/paths.ts';
import { OfficeCredentials } from '../../../pbx/contract/office.ts';
import { within } from '../within.ts';

const START_LIMIT_MS = 30_000;

/** The demo office as a process in a network namespace. */
export class OfficeBehindRouter implements AsyncDisposable {
  readonly credentials: OfficeCredentials;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, credentials: OfficeCredentials, folder: string) {
    this.#child = child;
    this.credentials = credentials;
    this.#folder = folder;
  }

  /** @param address an address of the namespace, in 127/8 */
  static async start(namespace: string, address: string): Promise<OfficeBehindRouter> {
    const folder = await mkdtemp(join(tmpdir(), 'communicator-behind-router-'));
    const script = ['test/support/network/run-office.ts', address, folder];
    const child = spawn('ip', ['netns', 'exec', namespace, process.execPath, ...script], {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await within(START_LIMIT_MS, 'the office opens', once(child.stdout, 'data'))) as [Buffer];
    return new OfficeBehindRouter(child, OfficeCredentials.parse(JSON.parse(String(line))), folder);
  }

  /** What a person types as the PBX's address. */
  get address(): string {
    return new URL(this.credentials.api.url).host;
  }

  person(extension: string): OfficeCredentials['people'][number] {
    const person = this.credentials.people.find((one) => one.extension === extension);
    if (!person) throw new Error(`nobody has ${extension}`);
    return person;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
    await rm(this.#folder, { recursive: true, force: true });
  }
}
