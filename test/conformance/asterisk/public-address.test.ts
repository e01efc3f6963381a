import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { on, once } from 'node:events';
import { beforeAll, describe, expect } from 'vitest';
import { type RunningAsterisk, startAsterisk } from '../../../build/asterisk/start-asterisk.ts';
import type { Trunk } from '../../../pbx/contract/trunk.ts';
import { SipMessage } from '../../doubles/sip-message.ts';
import { within } from '../../support/within.ts';
import { DOMAIN } from '../embedded/support/test-office.ts';
import { AsteriskOffice } from './support/asterisk-office.ts';
import { test as onAsterisk, PREPARATION_MS, prepareAsterisk, whySkipped } from './support/asterisk-test.ts';
import { MEDIA_ADDRESS } from './support/media-address.ts';
import { COMPANY_NUMBER } from './support/settings.ts';
import { ANNA, talk } from './support/talk.ts';

const PUBLIC_ADDRESS = '203.0.113.7';
const SOON_MS = 10_000;

/** Is there, lets us in, and takes no calls. */
class DeafProvider {
  readonly #socket: Socket;
  readonly #messages: AsyncIterator<[Buffer, RemoteInfo]>;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.#messages = on(socket, 'message') as AsyncIterableIterator<[Buffer, RemoteInfo]>;
    socket.on('message', (datagram, { port, address }) => {
      const message = SipMessage.parse(String(datagram));
      if (message?.method !== 'OPTIONS' && message?.method !== 'REGISTER') return;
      socket.send(String(new SipMessage('SIP/2.0 200 OK', message.headers, '')), port, address);
    });
  }

  static async open(): Promise<DeafProvider> {
    const socket = createSocket('udp4').bind(0, '127.0.0.2');
    await once(socket, 'listening');
    return new DeafProvider(socket);
  }

  get server(): string {
    return `127.0.0.2:${this.#socket.address().port}`;
  }

  async asked(method: string): Promise<SipMessage> {
    for (;;) {
      const { value, done } = await this.#messages.next();
      const message = done ? undefined : SipMessage.parse(String(value[0]));
      if (message?.method === method) return message;
    }
  }

  close(): void {
    this.#socket.close();
  }
}

interface Fixtures {
  readonly asterisk: RunningAsterisk;
  readonly provider: DeafProvider;
  readonly office: AsteriskOffice;
}

const test = onAsterisk.extend<Fixtures>({
  asterisk: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const addresses = { mediaAddress: MEDIA_ADDRESS, publicAddress: PUBLIC_ADDRESS };
      const asterisk = await startAsterisk([DOMAIN], { ...addresses, trunks: true });
      await use(asterisk);
      await asterisk.close();
    },
    { scope: 'file' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  provider: async ({}, use) => {
    const provider = await DeafProvider.open();
    await use(provider);
    provider.close();
  },
  office: async ({ asterisk, provider, onTestFailed }, use) => {
    const trunk: Trunk = {
      ...{ name: 'line', server: provider.server, transport: 'udp', callsFrom: [], numbers: 'with-plus' },
      account: { login: 'we', password: 'secret' },
      callerIdIn: 'from',
    };
    const numbers = [{ number: COMPANY_NUMBER, trunk: 'line' }];
    await using office = await AsteriskOffice.open(asterisk, { lines: { trunks: [trunk], numbers } });
    onTestFailed(() => console.error(`${office.story()}\n${asterisk.log()}`));
    await use(office);
  },
});

beforeAll(prepareAsterisk, PREPARATION_MS);

describe.skipIf(whySkipped)('Asterisk 22 behind a router with a public address', () => {
  test('tells phones both addresses, and is heard by one that reaches its own', async ({ phoneOf }) => {
    const anna = await phoneOf('anna', ANNA);
    await anna.do('call', '*43');
    await talk([anna, ANNA]);
    expect((await anna.peerAddresses()).toSorted()).toEqual([MEDIA_ADDRESS, PUBLIC_ADDRESS].toSorted());
  });

  test(
    'tells providers the public one, in signalling and for sound',
    async ({ asterisk, provider, phoneOf }) => {
      const here = `${PUBLIC_ADDRESS}:${asterisk.trunkPort}`;
      const registration = await within(SOON_MS, 'a registration', provider.asked('REGISTER'));
      expect(registration.header('contact')).toContain(`@${here}`);
      expect(registration.header('via')).toContain(` ${here};`);
      const anna = await phoneOf('anna', ANNA);
      await anna.do('call', '+79160000001');
      const call = await within(SOON_MS, 'a call', provider.asked('INVITE'));
      expect(call.header('contact')).toContain(`@${here}`);
      expect(call.body).toContain(`c=IN IP4 ${PUBLIC_ADDRESS}\r\n`);
      await anna.do('hangUp');
    },
    3 * SOON_MS,
  );
});
