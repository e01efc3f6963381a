import { randomUUID } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { on } from 'node:events';
import { beforeAll, describe, expect } from 'vitest';
import { type RunningAsterisk, startAsterisk } from '../../../build/asterisk/start-asterisk.ts';
import { checkAsterisk } from '../../../pbx/engine/asterisk/health/check-asterisk.ts';
import type { Trunk } from '../../../pbx/contract/trunk.ts';
import { readRegistrations } from '../../../pbx/engine/asterisk/trunks/read-registrations.ts';
import { within } from '../../support/within.ts';
import { DOMAIN } from '../embedded/support/test-office.ts';
import { AsteriskOffice } from './support/asterisk-office.ts';
import { test as onAsterisk, PREPARATION_MS, prepareAsterisk, whySkipped } from './support/asterisk-test.ts';
import { EARLY_HERTZ, LOGIN, PASSWORD, Provider } from './support/provider.ts';
import { ServedOffice } from './support/served-office.ts';
import { ANNAS_NUMBER, COMPANY_NUMBER, settings } from './support/settings.ts';
import { ANNA, talk } from './support/talk.ts';

const SOON_MS = 10_000;
const soon = { timeout: SOON_MS, interval: 250 };
const CLIENT = '+79161234567';

interface Fixtures {
  readonly asterisk: RunningAsterisk;
  readonly office: AsteriskOffice;
  readonly provider: Provider;
}

/** The company's main number is connected by signing in, Anna's by our address. */
const connected = (provider: Provider, password = PASSWORD): readonly Trunk[] => {
  const common = {
    transport: 'udp',
    callsFrom: [] as string[],
    callerIdIn: 'from',
    numbers: 'with-plus',
  } as const;
  const peer = { name: 'peer', server: provider.peerServer, account: null, callsFrom: ['127.0.0.3'] };
  return [
    {
      ...common,
      name: 'signed-in',
      server: provider.server,
      account: { login: LOGIN, password },
      callerIdIn: 'asserted',
    },
    { ...common, ...peer, numbers: 'digits' },
  ];
};

const numbers = [
  { number: COMPANY_NUMBER, trunk: 'signed-in' },
  { number: ANNAS_NUMBER, trunk: 'peer' },
];

const test = onAsterisk.extend<Fixtures>({
  asterisk: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const asterisk = await startAsterisk([DOMAIN], { trunks: true });
      await use(asterisk);
      await asterisk.close();
    },
    { scope: 'file' },
  ],
  provider: [
    async ({ asterisk }, use) => {
      await using provider = await Provider.start(asterisk.trunkPort ?? 0);
      await use(provider);
    },
    { scope: 'file' },
  ],
  office: async ({ asterisk, provider, onTestFailed }, use) => {
    const lines = { trunks: connected(provider), numbers };
    await using office = await AsteriskOffice.open(asterisk, { lines });
    onTestFailed(() => console.error(`${office.story()}\n\nThe provider:\n${provider.log()}`));
    await use(office);
  },
});

beforeAll(prepareAsterisk, PREPARATION_MS);

const ariOf = ({ ariUrl: url, user, password }: RunningAsterisk) => ({ url, user, password });

/** Resolves when a provider has let us in. */
const signedIn = async (asterisk: RunningAsterisk, trunk = 'signed-in'): Promise<void> => {
  const state = async () => (await readRegistrations(ariOf(asterisk))).get(trunk);
  await expect.poll(state, soon).toBe('Registered');
};

/** What a stranger of this computer is answered, who sends this request: the status line. */
const answerTo = async (port: number, request: string): Promise<string> => {
  const socket = createSocket('udp4');
  socket.send(request.replaceAll('\n', '\r\n'), port, '127.0.0.1');
  for await (const [message] of on(socket, 'message', { signal: AbortSignal.timeout(SOON_MS) })) {
    const [line = ''] = String(message).split('\r\n');
    if (line.includes(' 100 ')) continue;
    socket.close();
    return line;
  }
  return '';
};

const invite = (
  from: string,
  number: string,
  line: string,
): string => `INVITE sip:${number}@127.0.0.1${line} SIP/2.0
Via: SIP/2.0/UDP 127.0.0.1:9;rport;branch=z9hG4bK-${randomUUID()}
Max-Forwards: 70
From: <sip:${from}@127.0.0.2>;tag=1
To: <sip:${number}@127.0.0.1>
Call-ID: ${randomUUID()}
CSeq: 1 INVITE
Contact: <sip:${from}@127.0.0.1:9>
Content-Length: 0

`;

describe.skipIf(whySkipped)('a trunk of Asterisk 22', () => {
  test('brings calls from outside, however the provider writes numbers', async ({
    office,
    provider,
    phoneOf,
  }) => {
    const anna = await phoneOf('anna', ANNA);
    await provider.call(ANNAS_NUMBER.replace('+7', '8'), '89161234567', 'peer');
    expect((await within(SOON_MS, 'a call', anna.event('incoming'))).from).toContain(CLIENT);
    await anna.do('answer');
    await talk([anna, ANNA]);
    await anna.do('hangUp');
    await anna.event('ended');
    expect(office.complaints).toEqual([]);
  });

  test('signs in at its provider, and brings the calls of that number to its menu', async ({
    asterisk,
    office,
    provider,
  }) => {
    await signedIn(asterisk);
    await provider.call(COMPANY_NUMBER.replace('+', ''), CLIENT, 'customer');
    const arrived = await within(SOON_MS, 'a call', office.event('leg-arrived'));
    expect(arrived).toMatchObject({
      caller: { kind: 'outside', party: { number: CLIENT } },
      dialled: COMPANY_NUMBER,
    });
    expect(office.complaints).toEqual([]);
  });

  test('takes no calls for numbers that nobody has, of another trunk, or outside', async ({
    office,
    provider,
  }) => {
    for (const number of ['+78432000000', COMPANY_NUMBER, '+79160000001', '101']) {
      await provider.call(number, CLIENT, 'peer');
      await within(SOON_MS, 'a refusal', provider.notes(`${number} ended with 1\n`));
    }
    expect(office.events.filter(({ type }) => type === 'leg-arrived')).toEqual([]);
    expect(office.complaints).toHaveLength(4);
    expect(office.complaints[0]).toMatchObject({ trunk: 'peer', dialled: ['+78432000000', '+78432000000'] });
  });

  test('is nobody else: neither by its name nor by a guess is a phone taken for it', async ({
    asterisk,
    office,
  }) => {
    for (const [from, line] of [
      ['trunk-peer', ''],
      ['trunk-signed-in', ''],
      [CLIENT, ';line=abcdefgh'],
    ] as const)
      expect(await answerTo(asterisk.trunkPort ?? 0, invite(from, ANNAS_NUMBER, line))).toContain(' 401 ');
    expect(office.events).toEqual([]);
  });

  test('takes calls outside, shown as the company wants, with sound both ways', async ({
    asterisk,
    office,
    provider,
    phoneOf,
  }) => {
    await signedIn(asterisk);
    const anna = await phoneOf('anna', ANNA);
    await anna.do('call', '8 916 000-00-01');
    await talk([anna, ANNA]);
    const seen = await provider.notes(`${LOGIN} calls +79160000001 `);
    expect(seen).toContain(`from <sip:${LOGIN}@127.0.0.2>`);
    expect(seen).toMatch(`asserting "Ромашка" <sip:${COMPANY_NUMBER}@`);
    await anna.do('hangUp');
    await anna.event('ended');
    office.settings({ ...settings, options: { ...settings.options, mainNumber: ANNAS_NUMBER } });
    await anna.do('call', '+79160000002');
    expect(await provider.notes('peer calls 79160000002 ')).toContain(
      `from "Ромашка" <sip:${ANNAS_NUMBER.slice(1)}@127.0.0.3>`,
    );
    await talk([anna, ANNA]);
    expect(office.complaints).toEqual([]);
  });

  test('lets the caller hear the network before anybody answers', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna', ANNA);
    await anna.do('call', '+79160000183');
    await talk([anna, EARLY_HERTZ]);
    expect(office.events.some(({ type }) => type === 'leg-answered')).toBe(false);
    await talk([anna, ANNA]);
    await anna.event('confirmed');
    expect(office.complaints).toEqual([]);
  });

  test('tells why a number outside was not reached', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna', ANNA);
    const refused = async (number: string): Promise<number | undefined> => {
      await anna.do('call', number);
      return (await anna.next('failed', {}, SOON_MS)).status;
    };
    expect(await refused('+79160000486')).toBe(486);
    expect(await refused('+79160000404')).toBe(404);
    expect(await refused('+79160000503')).toBe(480);
    office.settings({ ...settings, options: { ...settings.options, mainNumber: '+78430000000' } });
    expect(await refused('+79160000001')).toBe(480);
    expect(office.history.at(-1)?.trace.map(({ code }) => code)).toContain('outside-unavailable');
    expect(office.complaints).toEqual([]);
  });

  test('is added by the operator while the service runs, and served', async ({ asterisk, provider }) => {
    await using served = await ServedOffice.prepare(asterisk);
    const service = await served.start();
    const add = ['trunk', 'add', 'line', '--server', provider.server, '--login', LOGIN];
    await served.operate(add, { COMMUNICATOR_TRUNK_PASSWORD: PASSWORD });
    await served.operate(['number', 'connect', ANNAS_NUMBER, 'line']);
    await signedIn(asterisk, 'line');
    await provider.call(ANNAS_NUMBER, CLIENT, 'customer');
    const missed = { direction: 'inbound', caller: { number: CLIENT }, number: 'annas', result: 'missed' };
    await expect.poll(() => served.history(), soon).toMatchObject([missed]);
    expect(service.said).not.toContain(PASSWORD);
  });

  test('tells the operator whether the provider lets us in', async ({ asterisk, office, provider }) => {
    const look = async (): Promise<readonly string[]> => {
      const found = await checkAsterisk({ ari: ariOf(asterisk), sip: asterisk.sipUrl });
      return found.flatMap(({ code, verdict, facts }) =>
        code === 'trunk' ? [`${facts.name} ${verdict}`] : [],
      );
    };
    await expect.poll(look, soon).toContain('signed-in registered');
    await office.leave();
    const lines = { trunks: connected(provider, 'wrong'), numbers };
    await using mistaken = await AsteriskOffice.open(asterisk, { lines });
    await expect.poll(look, soon).toContain('signed-in rejected');
    expect(mistaken.story()).not.toContain(PASSWORD);
  });
});
