import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchDriven } from '../../../build/launch-driven.ts';
import { electronExecutable } from '../../support/electron-executable.ts';
import { firstSoundAt, recordSound } from '../../support/sound-recorder.ts';
import { installRawPhone, type PagePhone } from './page-phone.ts';
import type { RawAccount } from './raw-account.ts';
import { type RawPage, serveRawPage } from './serve-raw-page.ts';

export interface RawPhoneOptions {
  readonly microphone: string;
  readonly iceServers?: readonly RTCIceServer[];
  /** Whether its page records what it hears, which costs some processor; it does unless told otherwise. */
  readonly recordsSound?: boolean;
}

/**
 * JsSIP with its defaults in a bare page of the same Electron: what our phone is measured against. Times are
 * epoch milliseconds.
 */
export class RawPhone implements AsyncDisposable {
  readonly #app: ElectronApplication;
  readonly #page: Page;
  readonly #served: RawPage;

  private constructor(app: ElectronApplication, page: Page, served: RawPage) {
    this.#app = app;
    this.#page = page;
    this.#served = served;
  }

  static async launch({
    microphone,
    iceServers = [],
    recordsSound = true,
  }: RawPhoneOptions): Promise<RawPhone> {
    const served = await serveRawPage();
    const app = await launchDriven(
      {
        executablePath: await electronExecutable(),
        args: [
          '--use-fake-device-for-media-stream',
          `--use-file-for-fake-audio-capture=${microphone}`,
          join(import.meta.dirname, 'main.mjs'),
        ],
        chromiumSandbox: process.getuid?.() !== 0,
      },
      async (held) => {
        if (recordsSound) await recordSound(held.context());
      },
    );
    const page = await app.firstWindow();
    await page.goto(served.url());
    await page.evaluate(installRawPhone, iceServers as RTCIceServer[]);
    return new RawPhone(app, page, served);
  }

  get pid(): number {
    const { pid } = this.#app.process();
    if (pid === undefined) throw new Error('the bare page did not start');
    return pid;
  }

  register(account: RawAccount): Promise<void> {
    return this.#page.evaluate(
      (to) => (window as unknown as { phone: PagePhone }).phone.register(to),
      account,
    );
  }

  /** Calls; resolves with the moment of asking once the call is up. */
  call(number: string): Promise<number> {
    return this.#page.evaluate((to) => (window as unknown as { phone: PagePhone }).phone.call(to), number);
  }

  /** Calls without waiting for an answer; resolves with the moment of asking. */
  startCall(number: string): Promise<number> {
    return this.#page.evaluate(
      (to) => (window as unknown as { phone: PagePhone }).phone.startCall(to),
      number,
    );
  }

  /** Answers the next call as soon as it rings; resolves with the moment of answering. */
  answerNext(): Promise<number> {
    return this.#page.evaluate(() => (window as unknown as { phone: PagePhone }).phone.answerNext());
  }

  hangUp(): Promise<void> {
    return this.#page.evaluate(() => (window as unknown as { phone: PagePhone }).phone.hangUp());
  }

  firstSoundAt(): Promise<number> {
    return firstSoundAt(this.#page);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#app.close();
    await this.#served[Symbol.asyncDispose]();
  }
}
