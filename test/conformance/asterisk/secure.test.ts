import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { beforeAll, describe, expect } from 'vitest';
import { type RunningAsterisk, startAsterisk } from '../../../build/asterisk/start-asterisk.ts';
import { repositoryRoot } from '../../../build/paths.ts';
import { checkAsterisk } from '../../../pbx/engine/asterisk/health/check-asterisk.ts';
import { DOMAIN } from '../embedded/support/test-office.ts';
import { openChromium, SHOWS_ADDRESSES } from '../support/chromium.ts';
import { test as onAsterisk, PREPARATION_MS, prepareAsterisk, whySkipped } from './support/asterisk-test.ts';
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
      const asterisk = await startAsterisk([DOMAIN], { secure: { certificate, key } });
      await use(asterisk);
      await asterisk.close();
    },
    { scope: 'file' },
  ],
});

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
    expect(office.complaints.filter((one) => JSON.stringify(one).includes('"error"'))).toEqual([]);
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
