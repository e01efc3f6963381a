import type { Browser } from '@playwright/test';
import { asteriskRoot } from '../../../../build/asterisk/asterisk-root.ts';
import { type RunningAsterisk, startAsterisk } from '../../../../build/asterisk/start-asterisk.ts';
import { whyNoAsterisk } from '../../../../build/asterisk/why-no-asterisk.ts';
import { DOMAIN } from '../../embedded/support/test-office.ts';
import { openChromium, SHOWS_ADDRESSES } from '../../support/chromium.ts';
import type { JsSipPhone } from '../../support/jssip-phone.ts';
import { test as base } from '../../support/phones-test.ts';
import { AsteriskOffice } from './asterisk-office.ts';

/** Words that say why there is no Asterisk here, and so no tests with it; undefined when there is. */
export const whySkipped = await whyNoAsterisk();
if (whySkipped) process.stderr.write(`Skipped, nothing was tested on Asterisk: ${whySkipped}\n`);

/** Enough for a slow mirror; with a cached root it takes no time. */
export const PREPARATION_MS = 600_000;

/** Brings what all offices need, so that no test's own time is spent on it. */
export const prepareAsterisk = async (): Promise<void> => {
  if (!whySkipped) await asteriskRoot();
};

interface Fixtures {
  /** One a file: the service comes up on it anew for every test. */
  readonly asterisk: RunningAsterisk;
  /** One whose SDP names its addresses, as the app's does. */
  readonly browser: Browser;
  readonly office: AsteriskOffice;
  /** A registered phone of `login` whose microphone hears `tone` Hz all the time; closed after the test. */
  readonly phoneOf: (login: string, tone: number) => Promise<JsSipPhone>;
}

/** Vitest's test with an office on Asterisk and phones. */
export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const browser = await openChromium(SHOWS_ADDRESSES);
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  asterisk: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const asterisk = await startAsterisk([DOMAIN]);
      await use(asterisk);
      await asterisk.close();
    },
    { scope: 'file' },
  ],
  office: async ({ asterisk, onTestFailed }, use) => {
    await using office = await AsteriskOffice.open(asterisk);
    onTestFailed(() => console.error(office.story()));
    await use(office);
  },
  phoneOf: async ({ openPhone, office }, use) => {
    await use(async (login, tone) => {
      const phone = await openPhone({ ...office.account(login), tone });
      await phone.registered();
      await office.event('contacts-changed', (event) => event.login === login && event.communicators > 0);
      return phone;
    });
  },
});
