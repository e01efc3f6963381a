import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { WebSocket } from 'ws';
import { type RunningAsterisk, startAsterisk } from '../../../build/asterisk/start-asterisk.ts';
import { writePlaceFile } from '../../../build/asterisk/write-place-file.ts';
import { serviceBundle } from '../../../build/paths.ts';
import type { EngineEvent } from '../../../pbx/engine/port.ts';
import { temporaryFolder } from '../../doubles/temporary-folder.ts';
import { freePort } from '../../support/free-port.ts';
import { severableProxy } from '../../support/severable-proxy.ts';
import { PbxProcess } from '../../support/pbx-process.ts';
import { AsteriskOffice } from './support/asterisk-office.ts';
import { PREPARATION_MS, prepareAsterisk, test, whySkipped } from './support/asterisk-test.ts';
import { ANNA, IVAN, talk } from './support/talk.ts';

beforeAll(prepareAsterisk, PREPARATION_MS);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The service's command line as a real process, to its end. */
const pbx = async (words: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> => {
  const child: ChildProcess = spawn(process.execPath, [serviceBundle, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => (said.out += chunk));
  child.stderr?.on('data', (chunk) => (said.err += chunk));
  const [code] = await once(child, 'close');
  return { code, ...said };
};

const placeFile = async (asterisk: RunningAsterisk): Promise<string> => {
  const file = join(await temporaryFolder(), 'asterisk.json');
  await writePlaceFile(file, asterisk);
  return file;
};

/** The status that SIP over WebSocket is answered with; 101: phones are let in. */
const knock = async (url: string): Promise<number> => {
  const socket = new WebSocket(url, 'sip');
  const opened = once(socket, 'open').then(() => 101);
  const refused = once(socket, 'unexpected-response').then(([, { statusCode }]) => statusCode as number);
  const status = await Promise.race([opened, refused]);
  socket.on('error', () => {});
  socket.terminate();
  return status;
};

describe.skipIf(whySkipped)('the service on Asterisk 22', () => {
  test('lets the people of the office register, and phones are sent to Asterisk', async ({
    asterisk,
    openPhone,
  }) => {
    await using office = await PbxProcess.start({
      args: ['--engine', 'asterisk', '--asterisk', await placeFile(asterisk)],
    });
    const { sip } = office.credentials;
    expect(sip.url).toBe(asterisk.sipUrl);
    const phones = await Promise.all(
      ['101', '102'].map(async (extension) => {
        const { login, password } = office.person(extension);
        return openPhone({ url: sip.url, domain: sip.domain, login, password, patient: true });
      }),
    );
    const [anna, ivan] = await Promise.all(phones.map((phone) => phone.registered()));
    await anna!.do('call', '102');
    await ivan!.event('incoming');
    await ivan!.do('answer');
    await anna!.event('confirmed');
  });

  test('says in words why it cannot start, and never the password', async ({ asterisk }) => {
    const data = await temporaryFolder();
    const start = (url: string, user: string) =>
      pbx(['serve', '--engine', 'asterisk', '--ari', url, '--data', data], {
        COMMUNICATOR_ARI_USER: user,
        COMMUNICATOR_ARI_PASSWORD: 'hush-hush',
      });
    const wrong = await start(asterisk.ariUrl, asterisk.user);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain(`не принял имя «${asterisk.user}» или пароль`);
    const nobody = await start(`http://127.0.0.1:${await freePort()}/ari`, 'anybody');
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('Asterisk не отвечает по адресу') });
    const another = await start(asterisk.ariUrl.replace('/ari', '/nothing/ari'), asterisk.user);
    expect(another).toMatchObject({ code: 1, err: expect.stringContaining('отвечает не ARI') });
    const none = await pbx(['serve', '--engine', 'asterisk', '--ari', asterisk.ariUrl, '--data', data]);
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining('COMMUNICATOR_ARI_PASSWORD') });
    for (const { out, err } of [wrong, nobody, another]) expect(out + err).not.toContain('hush-hush');
  });

  test('checks an Asterisk: ours is in order, one that is open to all is not', async ({ asterisk }) => {
    const file = await placeFile(asterisk);
    const good = await pbx(['check', 'asterisk', '--asterisk', file]);
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(good.out).toContain('✓ Версия 22.');
    expect(good.out).not.toContain('✗');
    expect(good.out).not.toContain(asterisk.password);

    const etc = await temporaryFolder();
    await cp(asterisk.configuration, etc, { recursive: true });
    const ari = await readFile(join(etc, 'ari.conf'), 'utf8');
    await writeFile(
      join(etc, 'weak.conf'),
      ari.replace(/^(deny|permit).*$/gm, '').replace(/^password.*$/m, 'password = ari'),
    );
    await writeFile(join(etc, 'ari.conf'), '#include weak.conf\n');
    const http = await readFile(join(etc, 'http.conf'), 'utf8');
    await writeFile(join(etc, 'http.conf'), http.replace('bindaddr = 127.0.0.1', 'bindaddr = 0.0.0.0'));
    await writeFile(join(etc, 'pjsip.conf'), '[anonymous]\ntype = endpoint\n');
    const bad = await pbx(['check', 'asterisk', '--asterisk', file, '--asterisk-etc', etc, '--json']);
    expect(bad.code).toBe(1);
    const broken = JSON.parse(bad.out).filter(({ state }: { state: string }) => state === 'broken');
    expect(broken.map(({ code }: { code: string }) => code)).toEqual([
      'ari-reach',
      'ari-password',
      'plain-websocket',
      'guests',
    ]);
  });

  test('writes what an Asterisk of the operator is to be given, once, for the owner alone', async () => {
    const folder = join(await temporaryFolder(), 'files');
    const words = ['asterisk-files', folder, '--domain', 'office.example'];
    expect(await pbx(words)).toMatchObject({ code: 0, err: '' });
    const { ari } = JSON.parse(await readFile(join(folder, 'asterisk.json'), 'utf8'));
    expect(ari.password).toMatch(/^[0-9a-f]{48}$/);
    expect(await readFile(join(folder, 'ari.conf'), 'utf8')).toContain(ari.password);
    for (const name of ['ari.conf', 'asterisk.json'])
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect(await pbx(words)).toMatchObject({ code: 1 });
  });

  test('lets no phone in before Asterisk has its users', async () => {
    const asterisk = await startAsterisk(['office.example']);
    try {
      expect(await knock(asterisk.sipUrl)).not.toBe(101);
      await using _office = await AsteriskOffice.open(asterisk);
      expect(await knock(asterisk.sipUrl)).toBe(101);
    } finally {
      await asterisk.close();
    }
  });

  test('gives Asterisk its users anew after its restart; phones come back and hear one another', async ({
    asterisk,
    office,
    phoneOf,
  }) => {
    const [anna, ivan] = await Promise.all([phoneOf('anna', ANNA), phoneOf('ivan', IVAN)]);
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    const before = office.events.length;
    const later = (event: EngineEvent): boolean => office.events.indexOf(event) >= before;
    await Promise.all([anna, ivan].map((phone) => phone.clear()));
    await asterisk.restart();
    await office.event('leg-ended', later);
    await Promise.all(
      ['anna', 'ivan'].map((login) =>
        office.event(
          'contacts-changed',
          (event) => later(event) && event.login === login && event.communicators > 0,
        ),
      ),
    );
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
  });

  test('a phone that does not answer any more is not registered, until it does', {
    timeout: 120_000,
  }, async ({ office, openPhone }) => {
    const { port, pathname } = new URL(office.url);
    await using road = await severableProxy(Number(port));
    const phone = await openPhone({
      ...office.account('anna'),
      url: `ws://127.0.0.1:${road.port}${pathname}`,
    });
    await phone.registered();
    await office.event('contacts-changed', ({ communicators }) => communicators === 1);
    const before = office.events.length;
    const later = (event: EngineEvent): boolean => office.events.indexOf(event) >= before;
    road.swallow();
    await office.event('contacts-changed', (event) => later(event) && event.communicators === 0);
    road.restore();
    await office.event('contacts-changed', (event) => later(event) && event.communicators === 1);
  });
});
