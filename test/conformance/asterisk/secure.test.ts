import { execFile } from 'node:child_process';
import { randomBytes, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from '@playwright/test';
import { beforeAll, describe, expect } from 'vitest';
import { asteriskRoot } from '../../../build/asterisk/asterisk-root.ts';
import { type RunningAsterisk, startAsterisk } from '../../../build/asterisk/start-asterisk.ts';
import { repositoryRoot } from '../../../build/paths.ts';
import { IceConfiguration, iceServersFor } from '../../../pbx/auth/ice-servers.ts';
import { checkAsterisk } from '../../../pbx/engine/asterisk/health/check-asterisk.ts';
import { DOMAIN } from '../embedded/support/test-office.ts';
import { openChromium, SHOWS_ADDRESSES } from '../support/chromium.ts';
import type { JsSipPhone } from '../support/jssip-phone.ts';
import { test as onAsterisk, PREPARATION_MS, prepareAsterisk, whySkipped } from './support/asterisk-test.ts';
import { startCoturn } from './support/coturn.ts';
import { MEDIA_ADDRESS } from './support/media-address.ts';
import { ANNA, IVAN, talk } from './support/talk.ts';

const CERTIFICATES = join(repositoryRoot, 'pbx', 'mail', 'fixtures');

/** An Asterisk behind TLS, and browsers that believe a certificate which nobody signed. */
const test = onAsterisk.extend<{ readonly browser: Browser; readonly asterisk: RunningAsterisk }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
    async ({}, use) => {
      const browser = await openChromium(SHOWS_ADDRESSES, '--ignore-certificate-errors');
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  asterisk: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const certificate = join(CERTIFICATES, 'localhost.crt');
      const key = join(CERTIFICATES, 'localhost.key');
      const asterisk = await startAsterisk([DOMAIN], {
        secure: { certificate, key },
        mediaAddress: MEDIA_ADDRESS,
      });
      await use(asterisk);
      await asterisk.close();
    },
    { scope: 'file' },
  ],
});

/** Whom fail2ban's own filter finds in what Asterisk says of security: an address for each time. */
const refusedAddresses = async ({ logs }: RunningAsterisk): Promise<readonly string[]> => {
  const root = await asteriskRoot();
  const folder = await mkdtemp(join(root, 'tmp', 'refused-'));
  try {
    await copyFile(join(logs, 'security.log'), join(folder, 'security.log'));
    const inside = join('/', relative(root, folder), 'security.log');
    const command = [root, 'fail2ban-regex', '--out', 'ip', inside, 'asterisk'];
    const { stdout } = await promisify(execFile)('chroot', command);
    return stdout.split('\n').filter(Boolean);
  } finally {
    await rm(folder, { recursive: true });
  }
};

beforeAll(prepareAsterisk, PREPARATION_MS);

describe.skipIf(whySkipped)('Asterisk 22 behind TLS', () => {
  test('carries a call of two phones over wss:, with an ECDSA certificate in DTLS', async ({
    office,
    phoneOf,
  }) => {
    expect(office.url).toMatch(/^wss:/);
    const [anna, ivan] = await Promise.all([phoneOf('anna', ANNA), phoneOf('ivan', IVAN)]);
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    const certificate = new X509Certificate(Buffer.from((await anna.peerCertificate()) ?? '', 'base64'));
    expect(certificate.publicKey.asymmetricKeyType).toBe('ec');
    expect(await anna.peerAddresses()).toEqual([MEDIA_ADDRESS]);
    expect(office.complaints.filter((one) => JSON.stringify(one).includes('"error"'))).toEqual([]);
  });

  test('carries a call of two at home, whose networks let them reach nothing but coturn', async ({
    office,
    openPhone,
  }) => {
    const secret = randomBytes(16).toString('hex');
    await using coturn = await startCoturn(MEDIA_ADDRESS, secret);
    const atHome = async (login: string, tone: number): Promise<JsSipPhone> => {
      const configuration = IceConfiguration.parse({ turn: { urls: [coturn.url], secret } });
      const iceServers = iceServersFor(configuration, `${login}@${DOMAIN}`, Date.now());
      const pcConfig = { iceServers: iceServers as RTCIceServer[], iceTransportPolicy: 'relay' as const };
      const phone = await openPhone({ ...office.account(login), tone, pcConfig });
      return phone.registered();
    };
    const [anna, ivan] = await Promise.all([atHome('anna', ANNA), atHome('ivan', IVAN)]);
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    expect(coturn.log()).toContain(`anna@${DOMAIN}`);
  });

  test('answers ARI to this computer alone, at the port of phones too', async ({ asterisk }) => {
    const { ariUrl, user, password, sipUrl } = asterisk;
    const secureUrl = sipUrl.replace('wss:', 'https:').replace('/ws', '/ari');
    const statusFrom = async (localAddress: string, url: string): Promise<number | undefined> => {
      const address = new URL(`${url}/asterisk/info`);
      const options = { localAddress, family: 4, auth: `${user}:${password}`, rejectUnauthorized: false };
      const request = (address.protocol === 'https:' ? https : http).get(address, options);
      const [answer] = (await once(request, 'response')) as [IncomingMessage];
      answer.resume();
      return answer.statusCode;
    };
    for (const url of [ariUrl, secureUrl]) {
      expect(await statusFrom('127.0.0.1', url)).toBe(200);
      expect(await statusFrom('127.0.0.2', url)).toBe(403);
    }
  });

  test('tells fail2ban who guesses passwords and logins, and of nobody else', async ({
    asterisk,
    office,
    phoneOf,
    openPhone,
  }) => {
    const before = await refusedAddresses(asterisk);
    await phoneOf('ivan', IVAN);
    expect(await refusedAddresses(asterisk)).toEqual(before);
    const anna = office.account('anna');
    for (const guess of [
      { ...anna, password: 'guessed' },
      { ...anna, login: 'admin' },
    ]) {
      const known = await refusedAddresses(asterisk);
      const phone = await openPhone(guess);
      await phone.event('registrationFailed');
      expect((await refusedAddresses(asterisk)).slice(known.length)).toContain('127.0.0.1');
    }
  });

  test('is checked: the certificate is there, ECDSA, fits its key; nobody signed it', async ({
    asterisk,
  }) => {
    const { ariUrl: url, user, password, sipUrl: sip, configuration } = asterisk;
    const findings = await checkAsterisk({ ari: { url, user, password }, sip, configuration });
    const of = (code: string) => findings.find((finding) => finding.code === code);
    expect(of('certificate-served')).toMatchObject({ state: 'warning', verdict: 'distrusted' });
    expect(of('certificate-file')).toMatchObject({ state: 'ok', verdict: 'good' });
    expect(of('key-file')).toMatchObject({ state: 'ok', verdict: 'good' });
    expect(of('ari-reach')).toMatchObject({ state: 'ok' });
    expect(findings.filter(({ state }) => state === 'broken')).toEqual([]);
  });
});
