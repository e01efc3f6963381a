import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { openChromiumBy, SHOWS_ADDRESSES } from '../conformance/support/chromium.ts';
import { WHOLE_CHROMIUM } from '../support/system-chromium.ts';
import { JsSipPhone } from '../conformance/support/jssip-phone.ts';
import { ADDRESSES, type ClusterNetwork } from './cluster-network.ts';

export interface Person {
  readonly login: string;
  readonly domain: string;
  readonly password: string;
  /** Hz: what the phone says all the time. */
  readonly tone: number;
}

const PAGE = `require('node:http')
  .createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<title>phone</title>'))
  .listen(0, '127.0.0.1', function () { console.log(this.address().port); })`;

/** Strangers' phones in a browser on a computer of their own. */
export class DistantPhones implements AsyncDisposable {
  readonly #browser: Browser;
  readonly #pages: ChildProcess;
  readonly #pageUrl: string;
  readonly #folder: string;

  private constructor(browser: Browser, pages: ChildProcess, pageUrl: string, folder: string) {
    this.#browser = browser;
    this.#pages = pages;
    this.#pageUrl = pageUrl;
    this.#folder = folder;
  }

  static async open(network: ClusterNetwork): Promise<DistantPhones> {
    const folder = await mkdtemp(join(tmpdir(), 'communicator-phones-'));
    const starter = join(folder, 'chromium');
    await writeFile(starter, `#!/bin/sh\nexec ${network.on('phones').join(' ')} ${WHOLE_CHROMIUM} "$@"\n`);
    await chmod(starter, 0o755);
    const browser = await openChromiumBy(starter, SHOWS_ADDRESSES, '--ignore-certificate-errors');
    const [program, ...words] = network.on('phones');
    const pages = spawn(program, [...words, process.execPath, '-e', PAGE], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [port] = (await once(pages.stdout, 'data')) as [Buffer];
    return new DistantPhones(browser, pages, `http://127.0.0.1:${String(port).trim()}/`, folder);
  }

  /** It has begun to register. */
  phone({ login, domain, password, tone }: Person): Promise<JsSipPhone> {
    const url = `wss://${ADDRESSES.front}/ws`;
    return JsSipPhone.open(this.#browser, this.#pageUrl, { url, login, domain, password, tone });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    this.#pages.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
