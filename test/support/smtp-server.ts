import type { SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { type OpenSmtpServer, openSmtpServer } from './open-smtp-server.ts';

export { localhostCertificate } from './open-smtp-server.ts';

/** A real mail server on a free port, until the test is over. */
export const startSmtpServer = async (options: SMTPServerOptions = {}): Promise<OpenSmtpServer> => {
  const server = await openSmtpServer(options);
  onTestFinished(server.close);
  return server;
};
