import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { launchDriven } from '../../build/launch-driven.ts';
import { CHROMIUM } from '../support/system-chromium.ts';

export interface Browser extends AsyncDisposable {
  readonly page: Page;
  /** What draws the pictures, with its version. */
  readonly name: string;
}

/** For whatever Playwright waits for. */
const WAIT_LIMIT_MS = 15_000;
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Opens a page in the Electron named by COMMUNICATOR_ELECTRON, without one in Debian's Chromium. */
export async function openBrowser(): Promise<Browser> {
  const electron = process.env.COMMUNICATOR_ELECTRON;
  const browser = await (electron ? openElectron(electron) : openChromium());
  browser.page.setDefaultTimeout(WAIT_LIMIT_MS);
  return browser;
}

async function openElectron(executablePath: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'gallery-'));
  const script = join(import.meta.dirname, 'electron-window.cjs');
  const app = await launchDriven({
    executablePath,
    args: [...asRoot, `--user-data-dir=${profile}`, script],
  });
  const page = await app.firstWindow();
  const version = await app.evaluate(() => process.versions.electron);
  return {
    page,
    name: `Electron ${version}`,
    async [Symbol.asyncDispose]() {
      await app.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function openChromium(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: asRoot });
  return {
    page: await browser.newPage(),
    name: `Chromium ${browser.version()}`,
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
