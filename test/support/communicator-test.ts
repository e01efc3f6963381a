import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type RunningAsterisk, startAsterisk } from '../../build/asterisk/start-asterisk.ts';
import { writePlaceFile } from '../../build/asterisk/write-place-file.ts';
import { Communicator, type LaunchOptions } from './communicator.ts';
import type { CommunicatorWindow } from './communicator-window.ts';
import { PbxProcess } from './pbx-process.ts';
import { type ProcessEntry, stillRunning } from './process-tree.ts';
import { type Speech, speech, speechAfter, utterances } from './speech.ts';

/** A person at their own computer: the app, its window, and the words at its microphone. */
export interface PersonAtPhone {
  readonly app: Communicator;
  readonly window: CommunicatorWindow;
  readonly speech: Speech;
}

export type PhoneOf = (
  extension: '101' | '102' | '103',
  habits?: { readonly silentFor: number },
) => Promise<PersonAtPhone>;

export interface EngineChoice {
  /** Of the demo office; a project's, or a file's. */
  readonly engine: 'embedded' | 'asterisk';
}

interface Fixtures extends EngineChoice {
  /** What the demo office runs on, when its engine is Asterisk. */
  readonly asterisk: RunningAsterisk | undefined;
  /** The demo office as a process of its own, for one test. */
  readonly pbx: PbxProcess;
  /** Starts the app; closed after the test, and no process of it may be left. */
  readonly launch: (options?: LaunchOptions) => Promise<Communicator>;
  /**
   * Somebody of the office signs in at an app of their own and is registered. `silentFor`: seconds of every
   * call in which they let the other speak.
   */
  readonly phoneOf: PhoneOf;
  /** Somebody outside the company, at an app of their own as on a plain telephone, on line. */
  readonly clientOutside: () => Promise<CommunicatorWindow>;
}

const DEMO_DOMAIN = 'romashka.localhost';

const VOICES = { '101': utterances.anna, '102': utterances.ivan, '103': utterances.maria } as const;

/** Playwright's test with a PBX and as many apps as wanted. */
export const test = base.extend<Fixtures>({
  engine: ['embedded', { option: true }],

  asterisk: async ({ engine }, use) => {
    if (engine === 'embedded') return use(undefined);
    const asterisk = await startAsterisk([DEMO_DOMAIN]);
    await use(asterisk);
    await asterisk.close();
  },

  pbx: async ({ asterisk }, use) => {
    await using pbx = await PbxProcess.start({ args: asterisk ? await onAsterisk(asterisk) : [] });
    await use(pbx);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  launch: async ({}, use) => {
    await using scope = new AsyncDisposableStack();
    const apps: Communicator[] = [];
    await use(async (options) => {
      const app = scope.use(await Communicator.launch(options));
      apps.push(app);
      return app;
    });
    const processes: ProcessEntry[] = [];
    for (const app of apps) processes.push(...(await app.processes()));
    await scope.disposeAsync();
    await expect.poll(() => stillRunning(processes), { message: 'left behind' }).toEqual([]);
  },

  phoneOf: async ({ pbx, launch }, use) => {
    await use(async (extension, habits) => {
      const words = await (habits
        ? speechAfter(habits.silentFor, VOICES[extension])
        : speech(VOICES[extension]));
      const app = await launch({ microphone: words.path });
      const window = await app.firstWindow();
      const { login, password } = pbx.person(extension);
      await window.signIn({ address: pbx.address, login, password });
      await window.becomesRegistered();
      return { app, window, speech: words };
    });
  },

  clientOutside: async ({ pbx, launch }, use) => {
    await use(async () => {
      const { outside, sip } = pbx.credentials;
      const window = await (await launch()).firstWindow();
      await window.signInToSipAccount({
        server: sip.url,
        uri: `${outside.login}@${sip.domain}`,
        login: outside.login,
        password: outside.password,
      });
      await window.becomesRegistered();
      return window;
    });
  },
});

/** Arguments of a service that shall run on it. */
async function onAsterisk(asterisk: RunningAsterisk): Promise<readonly string[]> {
  const file = join(asterisk.sharedFolder, '..', 'asterisk.json');
  await writePlaceFile(file, asterisk);
  return ['--engine', 'asterisk', '--asterisk', file];
}

export { expect };
