import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { MailProblem } from '../contract/mail-problem.ts';
import type { MailServer } from '../contract/mail-server.ts';
import type { MailSender, SendResult } from './mail-sender.ts';

export interface SmtpSenderOptions {
  /** Attachments lie below it, and nothing else is ever attached. */
  readonly dataFolder: string;
  /** Trusted besides the usual ones, PEM: a company's own authority. */
  readonly certificateAuthorities?: readonly string[];
}

const CONNECT_MS = 5_000;
const SILENCE_MS = 20_000;

/** What an operator needs of a server's answer fits in this. */
const LONGEST_ANSWER = 300;

export const createSmtpSender = (options: SmtpSenderOptions): MailSender => ({
  send: async (server, mail) => {
    const attachments = mail.attachments.map(({ name, path }) => ({
      filename: name,
      path: within(options.dataFolder, path),
    }));
    if (!(await Promise.all(attachments.map(({ path }) => isFile(path)))).every(Boolean))
      return { result: 'not-sent', problem: 'attachment-missing', answer: '', worthRetrying: false };
    const transport = createTransport(transportOptions(server, options));
    try {
      const { to, subject, text } = mail;
      await transport.sendMail({ from: server.from, to, subject, text, attachments, disableUrlAccess: true });
      return { result: 'sent' };
    } catch (error) {
      return notSent(error);
    } finally {
      transport.close();
    }
  },
});

const transportOptions = ({ host, port, security, signIn }: MailServer, options: SmtpSenderOptions) => ({
  host,
  port,
  secure: security === 'tls',
  requireTLS: security === 'starttls',
  ignoreTLS: security === 'none',
  ...(signIn && { auth: { user: signIn.user, pass: signIn.password } }),
  ...(options.certificateAuthorities && { tls: { ca: [...options.certificateAuthorities] } }),
  connectionTimeout: CONNECT_MS,
  greetingTimeout: CONNECT_MS,
  socketTimeout: SILENCE_MS,
});

/** The empty path, which no file has, for one that leads elsewhere. */
const within = (folder: string, path: string): string => {
  const whole = resolve(folder, path);
  const inside = relative(folder, whole);
  return inside.startsWith('..') || isAbsolute(inside) ? '' : whole;
};

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** What nodemailer says of a failure: its own code, and the server's answer if there was one. */
const SmtpFailure = z.object({
  code: z.string().default(''),
  responseCode: z.number().optional(),
  response: z.string().default(''),
  message: z.string().default(''),
});

/** Codes from 500 are for ever (RFC 5321 §4.2.1); but who may not sign in today may have his password put right. */
const PERMANENT = 500;

const PROBLEMS: Readonly<Record<string, MailProblem>> = {
  ECONNECTION: 'server-away',
  ETIMEDOUT: 'server-away',
  ESOCKET: 'server-away',
  EDNS: 'server-away',
  ETLS: 'not-secure',
  EREQUIRETLS: 'not-secure',
  EAUTH: 'sign-in-refused',
  ENOAUTH: 'sign-in-refused',
  EENVELOPE: 'address-refused',
  EMESSAGE: 'mail-refused',
};

const notSent = (error: unknown): SendResult => {
  const { code, responseCode, response, message } = SmtpFailure.catch({
    code: '',
    response: '',
    message: '',
  }).parse(error);
  const problem = /certificate/i.test(message) ? 'not-secure' : (PROBLEMS[code] ?? 'unknown');
  const isRefusal = problem === 'address-refused' || problem === 'mail-refused';
  return {
    result: 'not-sent',
    problem,
    answer: response.slice(0, LONGEST_ANSWER),
    worthRetrying: !(isRefusal && (responseCode ?? PERMANENT) >= PERMANENT),
  };
};
