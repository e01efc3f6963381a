import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryRoot } from '../../build/paths.ts';
import { Communicator } from '../support/communicator.ts';
import { BareApp } from './bare-app.ts';
import type { BenchOffice } from './bench-office.ts';

const SETTINGS = 'settings.json';

/** Our app with an account that it remembers, to be started in fresh profiles. Needs a keychain. */
export class OurApp implements AsyncDisposable {
  readonly #template: string;

  private constructor(template: string) {
    this.#template = template;
  }

  /** Signs in once as a person does, «Запомнить меня» set. */
  static async remembering(office: BenchOffice, extension: string): Promise<OurApp> {
    const template = await mkdtemp(join(tmpdir(), 'communicator-bench-template-'));
    await using communicator = await Communicator.launch({ profile: template });
    const window = await communicator.firstWindow();
    const { login, password } = office.person(extension);
    await window.signIn({ address: office.address, login, password, remember: true });
    await window.becomesRegistered();
    return new OurApp(template);
  }

  /** Starts it in a profile that has nothing but the settings. */
  start(): Promise<BareApp> {
    return BareApp.start({
      path: repositoryRoot,
      prepare: (profile) => copyFile(join(this.#template, SETTINGS), join(profile, SETTINGS)),
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#template, { recursive: true, force: true, maxRetries: 5 });
  }
}
