import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { bundleScript } from '../../support/bundle-script.ts';
import { type LoopbackServer, loopbackServer } from '../../support/loopback-server.ts';
import { openChromium, SHOWS_ADDRESSES } from '../support/chromium.ts';

/** A headless Chromium whose pages are phones. */
export class PhoneBrowser {
  readonly #browser: Browser;
  readonly #server: LoopbackServer;

  private constructor(browser: Browser, server: LoopbackServer) {
    this.#browser = browser;
    this.#server = server;
  }

  static async launch(): Promise<PhoneBrowser> {
    const script = await bundle();
    const server = await loopbackServer((request, response) => {
      const isScript = request.url === '/phone.js';
      response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
      response.end(
        isScript ? script : '<!doctype html><title>Phone</title><script src="/phone.js"></script>',
      );
    });
    const browser = await openChromium(SHOWS_ADDRESSES);
    return new PhoneBrowser(browser, server);
  }

  /** A page of its own profile; `microphone: false` for a computer without one. */
  async page({ microphone = true } = {}): Promise<Page> {
    const context = await this.#browser.newContext({ permissions: microphone ? ['microphone'] : [] });
    const page = await context.newPage();
    if (!microphone)
      await page.addInitScript(() => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
      });
    await page.goto(this.#server.url);
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server[Symbol.asyncDispose]();
  }
}

export const ha1 = (user: string, realm: string, password: string): string =>
  createHash('md5').update(`${user}:${realm}:${password}`).digest('hex');

async function bundle(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'phone-page-'));
  const file = join(folder, 'phone.js');
  try {
    await bundleScript(fileURLToPath(new URL('phone-page.ts', import.meta.url)), file, 'phonePage');
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
