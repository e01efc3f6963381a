import { chromium, type Browser as Chromium, type BrowserContext, type Page } from '@playwright/test';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { CommunicatorWindow } from './communicator-window.ts';
import type { PbxProcess } from './pbx-process.ts';
import { recordSound } from './sound-recorder.ts';
import { CHROMIUM } from './system-chromium.ts';

const WAIT_LIMIT_MS = 15_000;

/** A person's browser: what it keeps, it keeps until it is closed. */
export class Browser implements AsyncDisposable {
  readonly context: BrowserContext;
  /** What pages were not allowed, and what they failed at. */
  readonly troubles: string[] = [];
  readonly #chromium: Chromium;

  private constructor(browser: Chromium, context: BrowserContext) {
    this.#chromium = browser;
    this.context = context;
  }

  /** `microphone`: WAV file that it repeats without end; none: Chromium's own beeps. */
  static async open({ microphone }: { readonly microphone?: string } = {}): Promise<Browser> {
    // Chromium without windows has nothing to ask with: it would refuse the microphone, whatever was permitted.
    const sound = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
    if (microphone !== undefined) sound.push(`--use-file-for-fake-audio-capture=${microphone}`);
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', ...sound],
      // Without a locale it has no names of files in Russian.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const context = await browser.newContext({
      permissions: ['microphone', 'notifications'],
      viewport: { width: 1200, height: 800 },
    });
    context.setDefaultTimeout(WAIT_LIMIT_MS);
    await recordSound(context);
    return new Browser(browser, context);
  }

  /** A page at that address, not waiting for anything on it. */
  async visit(url: string): Promise<CommunicatorWindow> {
    const page = await this.context.newPage();
    this.#watch(page);
    await page.goto(url);
    return new CommunicatorWindow(page);
  }

  /** Signs in at the company's address, as a person of the office. */
  async signIn(pbx: PbxProcess, extension: string): Promise<CommunicatorWindow> {
    const window = await this.visit(`http://${pbx.address}/`);
    const { login, password } = pbx.person(extension);
    await window.page.getByLabel(ru.signIn.login, { exact: true }).fill(login);
    await window.page.getByLabel(ru.signIn.password, { exact: true }).fill(password);
    await window.page.getByRole('button', { name: ru.signIn.submit }).click();
    await window.becomesRegistered();
    return window;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#chromium.close();
  }

  #watch(page: Page): void {
    page.on('pageerror', (error) => this.troubles.push(String(error)));
    page.on('console', (message) => {
      // Nobody is signed in at first: that the session is asked for in vain is how the page finds out.
      const isFirstQuestion = message.location().url.endsWith('/v1/web-session/refresh');
      if (message.type() === 'error' && !isFirstQuestion) this.troubles.push(message.text());
    });
  }
}
