import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronExecutable } from '../support/electron-executable.ts';

export interface BareAppOptions {
  /** What Electron opens: a directory with a package.json, or a script. */
  readonly path: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Furnishes the fresh profile before the start. */
  readonly prepare?: (profile: string) => Promise<void>;
}

/** An Electron app started as a person starts it: no debugger listens, nothing drives it. */
export class BareApp implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #profile: string;
  /** Epoch milliseconds just before the process was started. */
  readonly startedAt: number;

  private constructor(child: ChildProcess, profile: string, startedAt: number) {
    this.#child = child;
    this.#profile = profile;
    this.startedAt = startedAt;
  }

  static async start({ path, env = {}, prepare }: BareAppOptions): Promise<BareApp> {
    const profile = await mkdtemp(join(tmpdir(), 'communicator-bench-profile-'));
    await prepare?.(profile);
    const executable = await electronExecutable();
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const args = [...sandbox, `--user-data-dir=${profile}`, '--use-fake-device-for-media-stream', path];
    const startedAt = performance.timeOrigin + performance.now();
    const child = spawn(executable, args, { stdio: 'ignore', env: { ...process.env, ...env } });
    return new BareApp(child, profile, startedAt);
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the app did not start');
    return this.#child.pid;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const exit = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      await exit;
    }
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
