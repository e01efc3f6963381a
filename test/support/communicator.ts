import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, ElectronApplication, Page } from '@playwright/test';
import type * as Electron from 'electron';
import { launchDriven } from '../../build/launch-driven.ts';
import { repositoryRoot } from '../../build/paths.ts';
import type { Settings } from '../../main/settings/settings.ts';
import { CommunicatorWindow } from './communicator-window.ts';
import { electronExecutable } from './electron-executable.ts';
import { type ProcessEntry, processTree } from './process-tree.ts';
import { recordSound } from './sound-recorder.ts';
import { within } from './within.ts';

export interface LaunchOptions {
  /** WAV file that the microphone repeats without end; none: Chromium's own beeps. */
  readonly microphone?: string;
  /** `system`: those of the sound server, which `env` may name; else Chromium's fake ones. */
  readonly devices?: 'fake' | 'system';
  /** Profile to use, and to leave behind; none: a fresh one, deleted at the end. */
  readonly profile?: string;
  /** What a fresh profile begins with; none: what every computer begins with. */
  readonly settings?: Settings;
  /** Added to this process's environment; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly args?: readonly string[];
  /** The network namespace that it runs in; none: this computer's network. */
  readonly network?: string;
  /** Lets a fresh profile be offered the first steps, which would stand in every other test's way. */
  readonly offersFirstRun?: boolean;
  /** Whether its pages record what they hear, which grows with the call and costs some processor; they do unless told otherwise. */
  readonly recordsSound?: boolean;
  /** Gives every page what it is to find before its own scripts run; afterwards the first page may be there already. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

const ELSEWHERE = join(import.meta.dirname, 'network', 'electron-elsewhere.mjs');

/** No Secret Service answers here: the app runs as on a computer without a keychain. */
export const WITHOUT_KEYCHAIN = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };

/** For whatever Playwright waits for: an element, a window, the end of a navigation. */
const WAIT_LIMIT_MS = 15_000;
const START_LIMIT_MS = 25_000;
const QUIT_LIMIT_MS = 15_000;

/** The real app in the real Electron, driven from outside. */
export class Communicator implements AsyncDisposable {
  readonly app: ElectronApplication;
  /** Epoch milliseconds just before the program was started. */
  readonly startedAt: number;
  readonly #process: ChildProcess;
  readonly #ownProfile: string | undefined;

  private constructor(app: ElectronApplication, startedAt: number, ownProfile: string | undefined) {
    this.app = app;
    this.#process = app.process();
    this.startedAt = startedAt;
    this.#ownProfile = ownProfile;
  }

  /** Resolves when the program runs; its first window may still be opening. */
  static async launch(options: LaunchOptions = {}): Promise<Communicator> {
    const ownProfile = options.profile ? undefined : await freshProfile(options.settings);
    const electron = await electronExecutable();
    const startedAt = Date.now();
    const launch = {
      executablePath: options.network ? ELSEWHERE : electron,
      args: switches(options, options.profile ?? ownProfile ?? ''),
      cwd: repositoryRoot,
      env: environment({
        ...options.env,
        ...(options.network && {
          COMMUNICATOR_NETNS: options.network,
          COMMUNICATOR_ELECTRON_ELSEWHERE: electron,
        }),
      }),
      chromiumSandbox: process.getuid?.() !== 0,
      // Elsewhere the PBX has another loopback address than the page's policy knows.
      bypassCSP: options.network !== undefined,
    };
    const starting = launchDriven(launch, async (held) => {
      const context = held.context();
      context.setDefaultTimeout(WAIT_LIMIT_MS);
      if (options.recordsSound !== false) await recordSound(context);
      await options.prepare?.(context);
    });
    const app = await within(START_LIMIT_MS, 'the app starts', starting);
    return new Communicator(app, startedAt, ownProfile);
  }

  get pid(): number {
    const { pid } = this.#process;
    if (pid === undefined) throw new Error('the app did not start');
    return pid;
  }

  async firstWindow(): Promise<CommunicatorWindow> {
    return new CommunicatorWindow(await this.app.firstWindow({ timeout: WAIT_LIMIT_MS }));
  }

  /** The window that `action` opens. */
  async windowOpenedBy(action: () => Promise<unknown>): Promise<CommunicatorWindow> {
    const [page] = await Promise.all([this.app.waitForEvent('window', { timeout: WAIT_LIMIT_MS }), action()]);
    return new CommunicatorWindow(page as Page);
  }

  /** Evaluates in the main process, like Playwright, but not without end. */
  evaluate<Result>(script: (electron: typeof Electron) => Result | Promise<Result>): Promise<Result> {
    const what = `the main process answers ${String(script).slice(0, 200)}`;
    return within(WAIT_LIMIT_MS, what, this.app.evaluate(script) as Promise<Result>);
  }

  /** From now on, whoever is asked where to save a file says: there. */
  async answerPlace(filePath: string): Promise<void> {
    const answer = this.app.evaluate(({ dialog }, chosen) => {
      Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath: chosen }) });
    }, filePath);
    await within(WAIT_LIMIT_MS, 'the main process learns of a place', answer);
  }

  /** From now on nobody has touched the computer for so long, as far as its system knows. */
  async leaveUntouched(seconds: number): Promise<void> {
    const left = this.app.evaluate(({ powerMonitor }, idle) => {
      Object.assign(powerMonitor, { getSystemIdleTime: () => idle });
    }, seconds);
    await within(WAIT_LIMIT_MS, 'the main process learns that nobody is there', left);
  }

  /** Resolves when the app is gone, whoever ends it. */
  closed(): Promise<unknown> {
    return this.app.waitForEvent('close', { timeout: QUIT_LIMIT_MS });
  }

  /** The app's processes now: browser, renderers, GPU, the office. */
  processes(): Promise<readonly ProcessEntry[]> {
    return processTree(this.pid);
  }

  /** Ends the whole app at once, as a power cut would. */
  async kill(): Promise<void> {
    const processes = await this.processes();
    const exit = once(this.#process, 'exit');
    for (const { pid } of processes) killQuietly(pid);
    await within(QUIT_LIMIT_MS, 'the killed app is gone', exit);
  }

  /** Quits it as a person would; resolves when it is gone. One that stays is killed, and that is an error. */
  async quit(): Promise<void> {
    if (!this.#isRunning) return;
    try {
      await within(QUIT_LIMIT_MS, 'the app quits', this.app.close());
    } catch (error) {
      if (this.#isRunning) await this.kill();
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      await this.quit();
    } finally {
      if (this.#ownProfile) await rm(this.#ownProfile, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  get #isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }
}

async function freshProfile(settings: Settings | undefined): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'communicator-profile-'));
  if (settings) await writeFile(join(profile, 'settings.json'), JSON.stringify(settings));
  return profile;
}

function switches(options: LaunchOptions, profile: string): string[] {
  const { microphone, devices = 'fake', args = [], offersFirstRun = false } = options;
  const sound = devices === 'fake' ? ['--use-fake-device-for-media-stream'] : [];
  if (microphone) sound.push(`--use-file-for-fake-audio-capture=${microphone}`);
  // As in Chromium: nothing is offered to a person who is not there.
  const quiet = offersFirstRun ? [] : ['--no-first-run'];
  return [`--user-data-dir=${profile}`, ...quiet, ...sound, ...args, repositoryRoot];
}

function environment(changes: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const merged = { ...process.env, ...changes };
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Its parent's end has ended it already.
  }
}
