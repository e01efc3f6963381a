import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../pbx/mail/fixtures', name), 'utf8');

/** Of `localhost`, signed by nobody but itself. */
export const localhostCertificate = fixture('localhost.crt');

interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly encrypted: boolean;
  readonly user: string | undefined;
  /** As it came over the wire, RFC 5322. */
  readonly raw: string;
}

export interface OpenSmtpServer extends AsyncDisposable {
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  close(): Promise<void>;
}

/** A real mail server on a free port, until it is closed. */
export const openSmtpServer = async (options: SMTPServerOptions = {}): Promise<OpenSmtpServer> => {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    key: fixture('localhost.key'),
    cert: localhostCertificate,
    authOptional: true,
    closeTimeout: 100,
    onData: (stream, session, done) => {
      text(stream).then((raw) => {
        mails.push({
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          encrypted: session.secure,
          user: typeof session.user === 'string' ? session.user : undefined,
          raw,
        });
        done();
      }, done);
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port, mails, close, [Symbol.asyncDispose]: close };
};
