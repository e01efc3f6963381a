import { EventEmitter, once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import { VirtualClock } from '../../test/doubles/virtual-clock.ts';
import { startSmtpServer } from '../../test/support/smtp-server.ts';
import { demoOffice } from '../company/demo-office.ts';
import type { MailServer } from '../contract/mail-server.ts';
import { openStores } from '../store/open-stores.ts';
import { createPostOffice } from './post-office.ts';
import { createSmtpSender } from './smtp-sender.ts';

const COMPANY = demoOffice.id;

const invitation = {
  to: 'ivan@company.example',
  name: 'Ivan',
  login: 'ivan',
  companyName: 'Romashka',
  domain: demoOffice.domain,
  link: 'communicator://romashka.localhost/welcome/token',
};

const at = (port: number): MailServer => ({
  host: '127.0.0.1',
  port,
  security: 'none',
  signIn: null,
  from: 'pbx@company.example',
});

/** A post office over a real store; `changed` settles at the next word to its alarm clock. */
const openOffice = async (server: MailServer | null) => {
  const dataFolder = await temporaryFolder();
  const stores = await openStores({ kind: 'sqlite', folder: dataFolder });
  await stores.companies.add(demoOffice, new Map());
  const clock = new VirtualClock('2026-11-23T10:00:00+03:00');
  const alarms = new EventEmitter();
  const logged: unknown[] = [];
  const log = (...words: unknown[]) => void logged.push(words);
  const current = { server };
  const make = () =>
    createPostOffice({
      outbox: stores.outbox,
      sender: createSmtpSender({ dataFolder }),
      mailServer: async () => current.server,
      language: 'en',
      createTimers: (ring) => {
        const timers = clock.createTimers(ring);
        return {
          ...timers,
          set: (name, time) => {
            timers.set(name, time);
            alarms.emit('changed');
          },
          cancel: (name) => {
            timers.cancel(name);
            alarms.emit('changed');
          },
        };
      },
      newId: () => 'mail-1',
      clock: clock.now,
      logger: { info: log, warn: log, error: log },
    });
  const office = make();
  onTestFinished(async () => {
    await office.close();
    await stores.close();
  });
  const listed = async () => (await stores.outbox.list(COMPANY, null, 10)).mails;
  return { office, make, current, clock, dataFolder, listed, logged, changed: () => once(alarms, 'changed') };
};

describe('the post office', () => {
  it('sends an invitation at once', async () => {
    const server = await startSmtpServer();
    const { office, listed } = await openOffice(at(server.port));
    expect(await office.invite(COMPANY, invitation)).toBe('sent');
    expect(server.mails[0]?.to).toEqual(['ivan@company.example']);
    expect(server.mails[0]?.raw).toContain(invitation.link);
    expect(await listed()).toMatchObject([{ state: { state: 'sent' }, attempts: 1, error: null }]);
  });

  it('sends a voice message with its recording', async () => {
    const server = await startSmtpServer();
    const { office, dataFolder } = await openOffice(at(server.port));
    await writeFile(join(dataFolder, 'message.ogg'), 'what was said');
    const arrival = { name: 'Olga', number: '+79170000017', at: 0, timeZone: 'Europe/Moscow', seconds: 7 };
    await office.voicemail(COMPANY, 'ivan@company.example', arrival, {
      name: 'message.ogg',
      path: 'message.ogg',
    });
    expect(server.mails[0]?.raw).toContain(Buffer.from('what was said').toString('base64'));
  });

  it('keeps mail for as long as there is no mail server, readable, and sends it when there is one', async () => {
    const server = await startSmtpServer();
    const { office, current, clock, changed, listed } = await openOffice(null);
    expect(await office.invite(COMPANY, invitation)).toBe('waiting');
    expect(await listed()).toMatchObject([{ state: { state: 'queued', nextAttemptAt: null }, attempts: 0 }]);
    expect(clock.next).toBeUndefined();
    current.server = at(server.port);
    const sent = changed();
    await office.wake(COMPANY);
    await sent;
    expect(server.mails).toHaveLength(1);
    expect(await listed()).toMatchObject([{ state: { state: 'sent' } }]);
  });

  it('tries again later when the server is away, ever more patiently, then gives up and says why', async () => {
    const server = await startSmtpServer();
    await server.close();
    const { office, clock, changed, listed } = await openOffice(at(server.port));
    expect(await office.invite(COMPANY, invitation)).toBe('waiting');
    const waits: number[] = [];
    while (clock.next !== undefined) {
      const wait = (clock.next - clock.now()) / 60_000;
      waits.push(wait);
      const tried = changed();
      clock.advance(wait * 60);
      await tried;
    }
    expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720, 1440]);
    const [mail] = await listed();
    expect(mail).toMatchObject({ state: { state: 'failed' }, attempts: 9 });
    expect(mail?.error).toContain('server-away');
  });

  it('does not insist where the recipient is refused for good', async () => {
    const server = await startSmtpServer({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('No such user'), { responseCode: 550 })),
    });
    const { office, clock, listed } = await openOffice(at(server.port));
    expect(await office.invite(COMPANY, invitation)).toBe('waiting');
    expect(await listed()).toMatchObject([
      { state: { state: 'failed' }, error: 'address-refused: 550 No such user' },
    ]);
    expect(clock.next).toBeUndefined();
  });

  it('tries a mail server out with a letter of its own, which never waits', async () => {
    const server = await startSmtpServer();
    const { office, current, listed } = await openOffice(null);
    const trial = () => office.tryOut(COMPANY, 'anna@company.example');
    expect(await trial()).toMatchObject({ result: 'not-sent', problem: 'no-mail-server' });
    current.server = at(server.port);
    expect(await trial()).toEqual({ result: 'sent' });
    expect(server.mails[0]).toMatchObject({ to: ['anna@company.example'] });
    await server.close();
    expect(await trial()).toEqual({ result: 'not-sent', problem: 'server-away', answer: '' });
    expect(await listed()).toEqual([]);
  });

  it('tries once more what it gave up, when somebody asks', async () => {
    const codes = [550];
    const server = await startSmtpServer({
      onRcptTo: (_address, _session, done) => {
        const responseCode = codes.shift();
        if (responseCode === undefined) done();
        else done(Object.assign(new Error('No such user'), { responseCode }));
      },
    });
    const { office, changed, listed } = await openOffice(at(server.port));
    expect(await office.invite(COMPANY, invitation)).toBe('waiting');
    expect(await listed()).toMatchObject([{ state: { state: 'failed' } }]);
    const tried = changed();
    expect(await office.retry(COMPANY, 'mail-1')).toBe(true);
    await tried;
    expect(await listed()).toMatchObject([{ state: { state: 'sent' }, attempts: 2, error: null }]);
    expect(await office.retry(COMPANY, 'mail-1')).toBe(false);
    expect(await office.retry(COMPANY, 'nothing')).toBe(false);
  });

  it('goes on with what an earlier process left', async () => {
    const server = await startSmtpServer();
    const { office, make, current, clock, changed } = await openOffice(at(1));
    await office.invite(COMPANY, invitation);
    await office.close();
    current.server = at(server.port);
    clock.advance(3600);
    const next = make();
    const sent = changed();
    next.open();
    await sent;
    await next.close();
    expect(server.mails).toHaveLength(1);
  });

  it('sends one mail once, however often it is woken', async () => {
    const server = await startSmtpServer();
    const { office, current } = await openOffice(null);
    await office.invite(COMPANY, invitation);
    current.server = at(server.port);
    await Promise.all([office.wake(COMPANY), office.wake(COMPANY), office.wake(COMPANY)]);
    await office.close();
    expect(server.mails).toHaveLength(1);
  });

  it('logs neither passwords nor what mails say', async () => {
    const { office, logged } = await openOffice({
      ...at(1),
      signIn: { user: 'pbx', password: 'smtp-secret-42' },
    });
    await office.invite(COMPANY, { ...invitation, password: 'k7wd-29mq-xt4r-hb3e' });
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toMatch(/smtp-secret|k7wd|token|ivan@/);
  });
});
