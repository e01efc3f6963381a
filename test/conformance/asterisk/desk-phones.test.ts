import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { type RunningAsterisk, startAsterisk } from '../../../build/asterisk/start-asterisk.ts';
import { repositoryRoot } from '../../../build/paths.ts';
import { within } from '../../support/within.ts';
import { DOMAIN } from '../embedded/support/test-office.ts';
import { test as onAsterisk, PREPARATION_MS, prepareAsterisk, whySkipped } from './support/asterisk-test.ts';
import { DeskPhone } from './support/desk-phone.ts';
import { WirePhone } from './support/wire-phone.ts';
import { ANNA, IVAN, MARIA, TONES, talk } from './support/talk.ts';

const CERTIFICATES = join(repositoryRoot, 'pbx', 'mail', 'fixtures');
const SOON_MS = 10_000;

interface Fixtures {
  readonly asterisk: RunningAsterisk;
  /** A registered desk phone of `login`, into which `tone` Hz are spoken. */
  readonly deskPhoneOf: (login: string, tone: number, transport: 'udp' | 'tcp' | 'tls') => Promise<DeskPhone>;
  /** One that says on the wire what a test wants said, from this address. */
  readonly wirePhoneOf: (login: string, address?: string) => Promise<WirePhone>;
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
        await DeskPhone.open({
          ...{ login, domain: `desk.${DOMAIN}`, password, tone, transport, port },
          messages: transport === 'tls',
        }),
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
  wirePhoneOf: async ({ asterisk, office }, use) => {
    await using phones = new AsyncDisposableStack();
    const port = asterisk.deskPhonePorts.plain ?? 0;
    await use(async (login, address = '127.0.0.1') => {
      const { password } = office.account(login);
      return phones.use(await WirePhone.open({ login, company: DOMAIN, password, port, address }));
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

  test('shows that messages wait, asked and unasked, until they are heard', async ({
    office,
    deskPhoneOf,
    wirePhoneOf,
  }) => {
    const ivan = await deskPhoneOf('ivan', IVAN, 'tls');
    const maria = await wirePhoneOf('maria');
    const told = async (summary: RegExp) => {
      const asked = (async () => {
        while (!summary.test((await ivan.event('MWI_NOTIFY')).param ?? ''));
      })();
      const unasked = maria.notified(summary);
      await within(SOON_MS, `told ${summary}`, Promise.all([asked, unasked]));
    };
    const show = (fresh: number, old: number) => {
      for (const login of ['ivan', 'maria'])
        office.engine.execute({ type: 'show-messages', company: DOMAIN, login, fresh, old });
    };
    expect(await maria.register()).toBe(200);
    show(2, 1);
    await told(/Messages-Waiting: yes.*Voice-Message: 2\/1/s);
    expect(await maria.register()).toBe(200);
    await within(SOON_MS, 'told anew', maria.notified(/Voice-Message: 2\/1/));
    show(0, 3);
    await told(/Messages-Waiting: no.*Voice-Message: 0\/3/s);
    expect(await maria.subscribe('maria', 'message-summary')).toBe(200);
    await within(SOON_MS, 'asked', maria.notified(/Voice-Message: 0\/3/));
    for (const another of ['ivan', `ivan%40desk.${DOMAIN}`])
      expect(await maria.subscribe(another, 'message-summary')).toBe(404);
    expect(office.complaints).toEqual([]);
  });

  test('follows a colleague with two devices: rings, talks, holds, is free', async ({
    office,
    phoneOf,
    deskPhoneOf,
    wirePhoneOf,
  }) => {
    const [anna, communicator] = await Promise.all([phoneOf('anna', ANNA), phoneOf('ivan', IVAN)]);
    const [ivan, maria] = await Promise.all([deskPhoneOf('ivan', IVAN, 'udp'), wirePhoneOf('maria')]);
    const lamp = (state: RegExp) => within(SOON_MS, `the lamp is ${state}`, maria.notified(state));
    expect(await maria.subscribe('102', 'dialog')).toBe(200);
    await lamp(/<state>terminated/);
    await anna.do('call', '102');
    await lamp(/<state>early/);
    await Promise.all([communicator.event('incoming'), ivan.event('CALL_INCOMING')]);
    ivan.do('accept');
    await communicator.event('failed');
    await lamp(/<state>confirmed/);
    ivan.do('hold');
    await lamp(/sip.rendering/);
    ivan.do('resume');
    await office.event('leg-held', ({ held }) => !held);
    await lamp(/<state>confirmed/);
    await anna.do('hangUp');
    await lamp(/<state>terminated/);
    expect(office.complaints).toEqual([]);
  });

  test('is refused where it may not come from, and that is logged', async ({ asterisk, wirePhoneOf }) => {
    const [stranger, ivan] = await Promise.all([wirePhoneOf('ivan', '127.0.0.2'), wirePhoneOf('ivan')]);
    expect(await stranger.register()).toBe(401);
    expect(await ivan.register()).toBe(200);
    await expect
      .poll(() => readFile(join(asterisk.logs, 'security.log'), 'utf8'))
      .toMatch(/SecurityEvent="FailedACL".*RemoteAddress="IPV4\/UDP\/127\.0\.0\.2\//);
  });

  test('reaches colleagues, and is reached, while no service is there', async ({
    office,
    phoneOf,
    deskPhoneOf,
  }) => {
    const anna = await phoneOf('anna', ANNA);
    const [ivan, maria] = await Promise.all([
      deskPhoneOf('ivan', IVAN, 'udp'),
      deskPhoneOf('maria', MARIA, 'tcp'),
    ]);
    await office.leave();
    ivan.do('dial', `sip:103@desk.${DOMAIN}`);
    await within(SOON_MS, 'a call', maria.event('CALL_INCOMING'));
    maria.do('accept');
    const talked = Promise.all([ivan.hearsOf(TONES, [MARIA]), maria.hearsOf(TONES, [IVAN])]);
    await within(SOON_MS, 'hearing one another', talked);
    ivan.do('hangup');
    await maria.event('CALL_CLOSED');
    ivan.do('dial', `sip:101@desk.${DOMAIN}`);
    await anna.event('incoming');
    await anna.do('answer');
    await talk([anna, IVAN]);
    await within(SOON_MS, 'Anna heard', ivan.hearsOf(TONES, [ANNA]));
    await anna.do('hangUp');
    await anna.do('call', '103');
    await within(SOON_MS, 'a call', maria.event('CALL_INCOMING'));
    maria.do('accept');
    await talk([anna, MARIA]);
  });
});
