import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { type RunningAsterisk, startAsterisk } from '../../../build/asterisk/start-asterisk.ts';
import { repositoryRoot } from '../../../build/paths.ts';
import { within } from '../../support/within.ts';
import { DOMAIN } from '../embedded/support/test-office.ts';
import { test as onAsterisk, PREPARATION_MS, prepareAsterisk, whySkipped } from './support/asterisk-test.ts';
import { DeskPhone } from './support/desk-phone.ts';
import { ANNA, IVAN, MARIA, TONES, talk } from './support/talk.ts';

const CERTIFICATES = join(repositoryRoot, 'pbx', 'mail', 'fixtures');
const SOON_MS = 10_000;

interface Fixtures {
  readonly asterisk: RunningAsterisk;
  /** A registered desk phone of `login`, into which `tone` Hz are spoken. */
  readonly deskPhoneOf: (login: string, tone: number, transport: 'udp' | 'tcp' | 'tls') => Promise<DeskPhone>;
}

const test = onAsterisk.extend<Fixtures>({
  asterisk: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const certificate = join(CERTIFICATES, 'localhost.crt');
      const key = join(CERTIFICATES, 'localhost.key');
      const asterisk = await startAsterisk([DOMAIN], { deskPhones: { certificate, key } });
      await use(asterisk);
      await asterisk.close();
    },
    { scope: 'file' },
  ],
  deskPhoneOf: async ({ asterisk, office, onTestFailed }, use) => {
    await using phones = new AsyncDisposableStack();
    await use(async (login, tone, transport) => {
      const { plain, tls } = asterisk.deskPhonePorts;
      const { password } = office.account(login);
      const port = (transport === 'tls' ? tls : plain) ?? 0;
      const phone = phones.use(
        await DeskPhone.open({ login, domain: `desk.${DOMAIN}`, password, tone, transport, port }),
      );
      onTestFailed(() => console.error(phone.story()));
      const isThere = office.event(
        'contacts-changed',
        (event) => event.login === login && event.deskPhones > 0,
      );
      await within(SOON_MS, 'registration', isThere);
      return phone;
    });
  },
});

beforeAll(prepareAsterisk, PREPARATION_MS);

describe.skipIf(whySkipped)('a desk phone on Asterisk 22', () => {
  test.for(['udp', 'tcp', 'tls'] as const)(
    'calls a communicator by its short number, over %s',
    async (transport, { office, phoneOf, deskPhoneOf }) => {
      const anna = await phoneOf('anna', ANNA);
      const ivan = await deskPhoneOf('ivan', IVAN, transport);
      ivan.do('dial', `sip:101@desk.${DOMAIN}`);
      expect((await anna.event('incoming')).from).toContain('<sip:102@');
      await anna.do('answer');
      await talk([anna, IVAN]);
      await within(SOON_MS, 'Anna heard', ivan.hearsOf(TONES, [ANNA]));
      ivan.do('hangup');
      await anna.event('ended');
      expect(office.complaints).toEqual([]);
    },
  );

  test('is called, holds, and hands the call on to a colleague', async ({ office, phoneOf, deskPhoneOf }) => {
    const [anna, maria] = await Promise.all([phoneOf('anna', ANNA), phoneOf('maria', MARIA)]);
    const ivan = await deskPhoneOf('ivan', IVAN, 'udp');
    await anna.do('call', '102');
    expect((await within(SOON_MS, 'a call', ivan.event('CALL_INCOMING'))).peeruri).toContain('sip:101@');
    ivan.do('accept');
    await talk([anna, IVAN]);
    await within(SOON_MS, 'Anna heard', ivan.hearsOf(TONES, [ANNA]));
    ivan.do('hold');
    await office.event('leg-held', ({ held }) => held);
    ivan.do('resume');
    await office.event('leg-held', ({ held }) => !held);
    await talk([anna, IVAN]);
    ivan.do('transfer', `sip:103@desk.${DOMAIN}`);
    await maria.event('incoming');
    await maria.do('answer');
    await talk([anna, MARIA], [maria, ANNA]);
    expect(office.complaints).toEqual([]);
  });
});
