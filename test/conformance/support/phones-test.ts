import type { Browser } from '@playwright/test';
import { test as base } from 'vitest';
import { loopbackServer } from '../../support/loopback-server.ts';
import { openChromium } from './chromium.ts';
import { JsSipPhone, type PhoneAccount } from './jssip-phone.ts';

interface Fixtures {
  readonly browser: Browser;
  /** The URL of an empty page for phones to live in. */
  readonly pageUrl: string;
  /** Opens a phone that is closed after the test. It has begun to register. */
  readonly openPhone: (account: PhoneAccount) => Promise<JsSipPhone>;
}

/** Vitest's test with strangers' phones in one Chromium a file. */
export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const browser = await openChromium();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  pageUrl: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      await using server = await loopbackServer((_, response) =>
        response.setHeader('content-type', 'text/html').end('<title>phone</title>'),
      );
      await use(server.url);
    },
    { scope: 'file' },
  ],
  openPhone: async ({ browser, pageUrl }, use) => {
    const phones: JsSipPhone[] = [];
    await use(async (account) => {
      const phone = await JsSipPhone.open(browser, pageUrl, account);
      phones.push(phone);
      return phone;
    });
    await Promise.all(phones.map((phone) => phone.close()));
  },
});
