import type { JsSipPhone } from '../../support/jssip-phone.ts';
import { test as base } from '../../support/phones-test.ts';
import { type AccountChange, TestOffice } from './test-office.ts';

interface Fixtures {
  readonly office: TestOffice;
  /** A registered phone of `login`, closed after the test. */
  readonly phoneOf: (login: string, change?: AccountChange) => Promise<JsSipPhone>;
}

/** Vitest's test with phones and an office of its own. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
  office: async ({}, use) => {
    await using office = await TestOffice.open({ limits: { mediaSilenceMs: 3_000 } });
    await use(office);
  },
  phoneOf: async ({ openPhone, office }, use) => {
    await use(async (login, change) => (await openPhone(office.account(login, change))).registered());
  },
});
