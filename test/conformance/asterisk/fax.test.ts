import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import pino from 'pino';
import { beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { type RunningAsterisk, startAsterisk } from '../../../build/asterisk/start-asterisk.ts';
import { repositoryRoot } from '../../../build/paths.ts';
import { demoOffice } from '../../../pbx/company/demo-office.ts';
import { type PbxOptions, startPbx } from '../../../pbx/composition-root.ts';
import type { CallPage } from '../../../pbx/contract/call-history.ts';
import { demoOutsidePhone } from '../../../pbx/demo-people.ts';
import { openStores } from '../../../pbx/store/open-stores.ts';
import { temporaryFolder } from '../../doubles/temporary-folder.ts';
import { type OpenSmtpServer, openSmtpServer } from '../../support/open-smtp-server.ts';
import { PREPARATION_MS, prepareAsterisk, whySkipped } from './support/asterisk-test.ts';
import { FaxMachine, STATION } from './support/fax-machine.ts';

const CERTIFICATES = join(repositoryRoot, 'pbx', 'mail', 'fixtures');
const PASSWORD = 'Ромашка-2026-поле';
const MAIL = 'fax@romashka.example';
const SOON = { timeout: 10_000 };
/** A page takes its time, be it short. */
const FAX_LIMIT_MS = 150_000;

const [number] = demoOffice.numbers;

/** The demo office, whose number receives faxes. */
const officeWithFax = async (mail: OpenSmtpServer): Promise<string> => {
  const folder = await temporaryFolder();
  const stores = await openStores({ kind: 'sqlite', folder });
  const toFax = { greeting: null, target: { to: 'fax' } } as const;
  await stores.companies.add(
    {
      ...demoOffice,
      options: { ...demoOffice.options, fax: { enabled: true, email: MAIL } },
      numbers: demoOffice.numbers.map((one) => ({ ...one, working: toFax })),
    },
    new Map(),
  );
  const stored = await stores.settings.read(demoOffice.id);
  const value = { host: '127.0.0.1', port: mail.port, security: 'none', signIn: null, from: MAIL } as const;
  const change = { change: 'put', of: 'mail-server', value, expected: stored!.versions.mailServer } as const;
  await stores.settings.commit(demoOffice.id, [change], stored!.revision);
  await stores.close();
  return folder;
};

beforeAll(prepareAsterisk, PREPARATION_MS);

describe.skipIf(whySkipped)('faxes on Asterisk 22', () => {
  test(
    'come in audio and by T.38, as PDF, by mail and in the history, though the service restarts meanwhile or is away at their end',
    async () => {
      await using scope = new AsyncDisposableStack();
      const deskPhones = {
        certificate: join(CERTIFICATES, 'localhost.crt'),
        key: join(CERTIFICATES, 'localhost.key'),
      };
      const asterisk = scope.adopt(await startAsterisk([demoOffice.domain], { deskPhones }), (one) =>
        one.close(),
      );
      const mail = scope.use(await openSmtpServer({ disabledCommands: ['STARTTLS', 'AUTH'] }));
      const { ariUrl: url, user, password, sipUrl: sip, sharedFolder: sounds } = asterisk;
      const passwords = new Map(
        [demoOutsidePhone, ...demoOffice.employees].map(({ login }) => [login, PASSWORD]),
      );
      const options: PbxOptions & { readonly demo: true } = {
        ...{ host: '127.0.0.1', port: 0, dataFolder: await officeWithFax(mail), demo: true, passwords },
        logger: pino({ level: 'warn' }),
        asterisk: { ari: { url, user, password }, sip, sounds },
      };
      const machine = scope.use(
        await FaxMachine.open({
          ...{ login: demoOutsidePhone.login, domain: `desk.${demoOffice.domain}`, password: PASSWORD },
          port: asterisk.deskPhonePorts.plain ?? 0,
        }),
      );
      onTestFailed(() => console.error(asterisk.log(), machine.log()));

      const before = await startPbx(options);
      const sent = Promise.all([
        machine.send('audio', number!.number, 1),
        // Longer than a phone may send no sound.
        machine.send('t38', number!.number, 3),
      ]);
      await expect.poll(() => receiving(asterisk), SOON).toBe(2);
      // Another service goes on with them.
      await before.close();
      const pbx = scope.adopt(await startPbx(options), (one) => one.close());

      expect(await sent).toEqual([
        { mode: 'audio', status: 'SUCCESS', pages: 1 },
        { mode: 'T38', status: 'SUCCESS', pages: 3 },
      ]);
      await expect.poll(() => mail.mails.length, SOON).toBe(2);
      const attached = await Promise.all(mail.mails.map(({ raw }) => pagesOf(raw)));
      expect(attached.toSorted()).toEqual([1, 3]);

      const ask = await signedIn(pbx.apiUrl);
      const calls = async (): Promise<CallPage['calls']> => (await (await ask('/v1/calls')).json()).calls;
      await expect.poll(async () => (await calls()).length, SOON).toBe(2);
      for (const { id, fax, result, caller } of await calls()) {
        expect(fax).toMatchObject({ station: STATION, failure: null });
        expect([result, caller.number]).toEqual(['service', demoOutsidePhone.number]);
        const file = await ask(`/v1/calls/${id}/fax`);
        expect(file.headers.get('content-type')).toBe('application/pdf');
        const pdf = await PDFDocument.load(await file.arrayBuffer());
        expect(pdf.getPageCount()).toBe(fax?.pages);
      }

      // Nobody is there at the end of the last one.
      const last = machine.send('t38', number!.number, 2);
      await expect.poll(() => receiving(asterisk), SOON).toBe(1);
      await pbx.close();
      expect(await last).toMatchObject({ status: 'SUCCESS', pages: 2 });
      await expect.poll(() => receiving(asterisk), SOON).toBe(0);
      const after = scope.adopt(await startPbx(options), (one) => one.close());
      const again = await signedIn(after.apiUrl);
      const newest = async () => (await (await again('/v1/calls')).json()).calls[0];
      await expect.poll(newest, SOON).toMatchObject({ fax: { pages: 2, station: STATION, failure: null } });
      await expect.poll(() => mail.mails.length, SOON).toBe(3);
      expect(await pagesOf(mail.mails[2]!.raw)).toBe(2);
      const { id } = await newest();
      const { trace } = await (await again(`/v1/calls/${id}`)).json();
      expect(trace.map(({ code }: { code: string }) => code)).toEqual(
        expect.arrayContaining(['fax', 'service-lost', 'fax-found']),
      );
    },
    FAX_LIMIT_MS,
  );
});

/** How many faxes come just now. */
const receiving = async ({ ariUrl, user, password }: RunningAsterisk): Promise<number> => {
  const authorization = `Basic ${btoa(`${user}:${password}`)}`;
  const channels: readonly { readonly dialplan: { readonly app_name: string } }[] = await (
    await fetch(`${ariUrl}/channels`, { headers: { authorization } })
  ).json();
  return channels.filter(({ dialplan }) => dialplan.app_name === 'ReceiveFAX').length;
};

/** Of the PDF in a mail. */
const pagesOf = async (mail: string): Promise<number> => {
  const [, base64 = ''] = /application\/pdf[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(mail) ?? [];
  return (await PDFDocument.load(Buffer.from(base64, 'base64'))).getPageCount();
};

const signedIn = async (api: string): Promise<(path: string) => Promise<Response>> => {
  const answer = await fetch(`${api}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'anna', password: PASSWORD }),
  });
  const { accessToken } = await answer.json();
  return (path) => fetch(`${api}${path}`, { headers: { authorization: `Bearer ${accessToken}` } });
};
