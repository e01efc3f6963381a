import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { SMTPServerOptions } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import { localhostCertificate, startSmtpServer } from '../../test/support/smtp-server.ts';
import type { MailServer } from '../contract/mail-server.ts';
import type { Mail } from '../store/ports/outbox-store.ts';
import { createSmtpSender } from './smtp-sender.ts';

const PASSWORD = 'smtp-secret-42';

const mail: Mail = {
  id: 'm1',
  to: 'ivan@company.example',
  subject: 'Голосовое сообщение',
  text: 'Вам оставили сообщение.',
  attachments: [],
};

const serverAt = (port: number, changes: Partial<MailServer> = {}): MailServer => ({
  host: 'localhost',
  port,
  security: 'none',
  signIn: null,
  from: 'pbx@company.example',
  ...changes,
});

const withPassword: SMTPServerOptions = {
  authOptional: false,
  onAuth: ({ username, password }, _session, done) => {
    if (password === PASSWORD) done(null, { user: username });
    else done(new Error('Invalid login'));
  },
};

const signIn = (password: string) => ({ user: 'pbx', password });

const open = async (trusted = true) =>
  createSmtpSender({
    dataFolder: await temporaryFolder(),
    ...(trusted && { certificateAuthorities: [localhostCertificate] }),
  });

describe('the SMTP sender', () => {
  it('hands a mail over, from the address that is set', async () => {
    const server = await startSmtpServer();
    expect(await (await open()).send(serverAt(server.port), mail)).toEqual({ result: 'sent' });
    expect(server.mails).toMatchObject([
      { from: 'pbx@company.example', to: ['ivan@company.example'], encrypted: false },
    ]);
  });

  it('signs in over STARTTLS', async () => {
    const server = await startSmtpServer(withPassword);
    const settings = serverAt(server.port, { security: 'starttls', signIn: signIn(PASSWORD) });
    expect(await (await open()).send(settings, mail)).toEqual({ result: 'sent' });
    expect(server.mails).toMatchObject([{ encrypted: true, user: 'pbx' }]);
  });

  it('signs in over TLS from the first byte', async () => {
    const server = await startSmtpServer({ ...withPassword, secure: true });
    const settings = serverAt(server.port, { security: 'tls', signIn: signIn(PASSWORD) });
    expect(await (await open()).send(settings, mail)).toEqual({ result: 'sent' });
    expect(server.mails).toMatchObject([{ encrypted: true, user: 'pbx' }]);
  });

  it('says nothing to a server that cannot prove who it is', async () => {
    const server = await startSmtpServer(withPassword);
    const settings = serverAt(server.port, { security: 'starttls', signIn: signIn(PASSWORD) });
    expect(await (await open(false)).send(settings, mail)).toMatchObject({
      result: 'not-sent',
      problem: 'not-secure',
      worthRetrying: true,
    });
    expect(server.mails).toEqual([]);
  });

  it('does not go on in the clear when STARTTLS was asked for and is not there', async () => {
    const server = await startSmtpServer({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
    const settings = serverAt(server.port, { security: 'starttls' });
    expect(await (await open()).send(settings, mail)).toMatchObject({ problem: 'not-secure' });
    expect(server.mails).toEqual([]);
  });

  it('says that the sign-in was refused, without a word of the password', async () => {
    const server = await startSmtpServer(withPassword);
    const settings = serverAt(server.port, { security: 'starttls', signIn: signIn('wrong-secret-1') });
    const sent = await (await open()).send(settings, mail);
    expect(sent).toMatchObject({ problem: 'sign-in-refused', worthRetrying: true });
    expect(JSON.stringify(sent)).not.toContain('wrong-secret-1');
    expect(JSON.stringify(sent)).not.toContain(Buffer.from('wrong-secret-1').toString('base64'));
  });

  it.each([
    [550, false],
    [450, true],
  ])('tells a recipient refused with %i: again %s', async (responseCode, worthRetrying) => {
    const server = await startSmtpServer({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('No such user'), { responseCode })),
    });
    expect(await (await open()).send(serverAt(server.port), mail)).toEqual({
      result: 'not-sent',
      problem: 'address-refused',
      answer: `${responseCode} No such user`,
      worthRetrying,
    });
  });

  it('says that nobody is there', async () => {
    const server = await startSmtpServer();
    await server.close();
    expect(await (await open()).send(serverAt(server.port), mail)).toMatchObject({
      problem: 'server-away',
      worthRetrying: true,
    });
  });

  it('says the same of one that hangs up before a word', async () => {
    const mute = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as { port: number };
    expect(await (await open()).send(serverAt(port), mail)).toMatchObject({ problem: 'server-away' });
    await new Promise((resolve) => mute.close(resolve));
  });

  it('attaches a file of the data folder, whole', async () => {
    const server = await startSmtpServer();
    const dataFolder = await temporaryFolder();
    const recording = Buffer.from('OggS and what follows');
    await writeFile(join(dataFolder, 'message.ogg'), recording);
    const attachments = [{ name: 'Сообщение.ogg', path: 'message.ogg' }];
    await createSmtpSender({ dataFolder }).send(serverAt(server.port), { ...mail, attachments });
    expect(server.mails[0]?.raw).toContain(recording.toString('base64'));
  });

  it.each(['gone.ogg', '../outside.ogg', '/etc/hostname', ''])(
    'sends nothing when %j is to be attached',
    async (path) => {
      const server = await startSmtpServer();
      const attachments = [{ name: 'Сообщение.ogg', path }];
      expect(await (await open()).send(serverAt(server.port), { ...mail, attachments })).toMatchObject({
        problem: 'attachment-missing',
        worthRetrying: false,
      });
      expect(server.mails).toEqual([]);
    },
  );
});
