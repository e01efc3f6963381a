import pino from 'pino';
import { demoOffice } from '../../../pbx/company/demo-office.ts';
import { type RunningOffice, startPbx } from '../../../pbx/composition-root.ts';
import { openStores } from '../../../pbx/store/open-stores.ts';
import { temporaryFolder } from '../../doubles/temporary-folder.ts';
import type { JsSipPhone, PhoneAccount } from '../support/jssip-phone.ts';
import { test as base } from '../support/phones-test.ts';

interface Fixtures {
  readonly office: RunningOffice;
  /** A registered phone of one of the office's people, closed after the test. */
  readonly phoneOf: (login: string) => Promise<JsSipPhone>;
}

/** Callees of the tests answer sooner than this, or never. */
const NO_ANSWER_SECONDS = 5;

/** Vitest's test with phones and the whole PBX on a real port. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
  office: async ({}, use) => {
    const dataFolder = await officeOfTheImpatient();
    const logger = pino({ level: 'silent' });
    const pbx = await startPbx({ host: '127.0.0.1', port: 0, dataFolder, demo: true, logger });
    await use(pbx);
    await pbx.close();
  },
  phoneOf: async ({ openPhone, office }, use) => {
    await use(async (login) => (await openPhone(accountAt(office, login))).registered());
  },
});

/** The demo office without voicemail: who is not reached refuses. */
const officeOfTheImpatient = async (): Promise<string> => {
  const folder = await temporaryFolder();
  const stores = await openStores({ kind: 'sqlite', folder });
  const { employees, options } = demoOffice;
  const impatient = {
    ...demoOffice,
    options: { ...options, ringSeconds: NO_ANSWER_SECONDS },
    employees: employees.map((one) => ({
      ...one,
      ringContacts: one.ringContacts.map((contact) => ({ ...contact, waitSeconds: NO_ANSWER_SECONDS })),
      voicemail: { ...one.voicemail, enabled: false },
    })),
  };
  await stores.companies.add(impatient, new Map());
  await stores.close();
  return folder;
};

const accountAt = ({ credentials }: RunningOffice, login: string): PhoneAccount => {
  const { people, outside, sip } = credentials;
  const person = [...people, outside].find((candidate) => candidate.login === login);
  return { url: sip.url, login, domain: sip.domain, password: person?.password ?? '' };
};
