import type { Logger } from 'pino';
import type { InvitationLetter, Letters } from '../administration/letters.ts';
import type { MailServer, MailTrialOutcome } from '../contract/mail-server.ts';
import type { Timers } from '../node-timers.ts';
import type { Mail, MailState, OutboxStore } from '../store/ports/outbox-store.ts';
import {
  type FaxArrival,
  faxLetter,
  invitationLetter,
  type Letter,
  type MailLanguage,
  trialLetter,
  type VoicemailArrival,
  voicemailLetter,
} from './letters.ts';
import type { MailSender, SendResult } from './mail-sender.ts';
import { retryDelay } from './retry-delay.ts';

/** `path`: of a file in the data folder. */
type Attachment = Mail['attachments'][number];

export interface PostOfficeParts {
  readonly outbox: OutboxStore;
  readonly sender: MailSender;
  /** Of a company, as it is set now. */
  readonly mailServer: (company: string) => Promise<MailServer | null>;
  /** Whose mail is handed over here, when others do it for the rest; left out: everybody's. */
  readonly companies?: () => readonly string[];
  readonly language: MailLanguage;
  readonly createTimers: (ring: (name: string) => void) => Timers;
  readonly newId: () => string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** Everything that the PBX writes to people goes through here, and through the outbox. */
export interface PostOffice extends Letters {
  voicemail(company: string, to: string, arrival: VoicemailArrival, recording: Attachment): Promise<void>;
  fax(company: string, to: string, arrival: FaxArrival, document: Attachment): Promise<void>;
  /** Begins, or begins with one more company, with what an earlier process left. */
  open(): void;
  /** Waits for the attempts under way, and makes no more. */
  close(): Promise<void>;
}

const ALARM = 'next-attempt';
const MAILS_AT_A_TIME = 8;

/** After the store failed; and how long an attempt may take before a killed process is thought of. */
const A_MINUTE = 60_000;

export const createPostOffice = (parts: PostOfficeParts): PostOffice => {
  const { outbox, sender, clock, logger, language } = parts;
  const underWay = new Set<Promise<unknown>>();
  /** Ids: no mail is handed over twice because an attempt takes long. */
  const attempting = new Set<string>();
  let deliveries: Promise<void> = Promise.resolve();
  let closed = false;

  const whileOpen = async <Result>(work: Promise<Result>): Promise<Result> => {
    underWay.add(work);
    try {
      return await work;
    } finally {
      underWay.delete(work);
    }
  };

  const attempt = async (company: string, mail: Mail, attempts: number): Promise<'sent' | 'waiting'> => {
    attempting.add(mail.id);
    try {
      const server = await parts.mailServer(company);
      return server ? await handOver(server, company, mail, attempts) : await letWait(company, mail);
    } finally {
      attempting.delete(mail.id);
    }
  };

  const letWait = async (company: string, { id }: Mail): Promise<'waiting'> => {
    await outbox.attempted(company, id, { state: 'queued', nextAttemptAt: null }, 'no-mail-server');
    return 'waiting';
  };

  const handOver = async (
    server: MailServer,
    company: string,
    mail: Mail,
    attempts: number,
  ): Promise<'sent' | 'waiting'> => {
    const sent = await sender.send(server, mail);
    await outbox.attempted(company, mail.id, stateAfter(sent, attempts + 1, clock()), errorOf(sent));
    if (sent.result === 'sent') logger.info({ company, mail: mail.id }, 'mail sent');
    else logger.warn({ company, mail: mail.id, problem: sent.problem }, 'mail not sent');
    return sent.result === 'sent' ? 'sent' : 'waiting';
  };

  /** The first attempt is made at once; should the process end meanwhile, another is due in a minute. */
  const post = async (
    company: string,
    to: string,
    { subject, text }: Letter,
    attachments: readonly Attachment[] = [],
  ): Promise<'sent' | 'waiting'> => {
    const mail: Mail = { id: parts.newId(), to, subject, text, attachments };
    const hasServer = (await parts.mailServer(company)) !== null;
    const now = clock();
    await outbox.add(company, mail, now, hasServer ? now + A_MINUTE : null);
    const outcome = hasServer ? await attempt(company, mail, 0) : 'waiting';
    await setAlarm();
    return outcome;
  };

  const tryOut = async (company: string, to: string): Promise<MailTrialOutcome> => {
    const server = await parts.mailServer(company);
    if (!server) return { result: 'not-sent', problem: 'no-mail-server', answer: '' };
    const letter = trialLetter(language);
    const sent = await sender.send(server, { id: parts.newId(), to, ...letter, attachments: [] });
    if (sent.result === 'sent') return sent;
    return { result: 'not-sent', problem: sent.problem, answer: sent.answer };
  };

  const setAlarm = async (): Promise<void> => {
    const next = await outbox.nextDue(parts.companies?.());
    if (next === undefined || closed) timers.cancel(ALARM);
    else timers.set(ALARM, next);
  };

  const deliverDue = async (): Promise<void> => {
    if (closed) return;
    try {
      const due = await outbox.due(clock(), MAILS_AT_A_TIME, parts.companies?.());
      const ready = due.filter(({ id }) => !attempting.has(id));
      await Promise.all(ready.map((mail) => attempt(mail.company, mail, mail.attempts)));
      if (ready.length > 0 || due.length === 0) await setAlarm();
      else setAlarmIn(A_MINUTE);
    } catch (error) {
      logger.error({ err: error }, 'the outbox could not be worked on');
      setAlarmIn(A_MINUTE);
    }
  };

  const setAlarmIn = (delay: number): void => {
    if (!closed) timers.set(ALARM, clock() + delay);
  };

  const deliver = (): void => {
    deliveries = deliveries.then(deliverDue);
  };
  const timers = parts.createTimers(deliver);

  return {
    invite: (company, letter: InvitationLetter) =>
      whileOpen(post(company, letter.to, invitationLetter(language, letter))),
    invitation: (letter) => invitationLetter(language, letter),
    voicemail: async (company, to, arrival, recording) => {
      await whileOpen(post(company, to, voicemailLetter(language, arrival), [recording]));
    },
    fax: async (company, to, arrival, document) => {
      await whileOpen(post(company, to, faxLetter(language, arrival), [document]));
    },
    wake: async (company) => {
      await outbox.wake(company, clock());
      deliver();
    },
    tryOut: (company, to) => whileOpen(tryOut(company, to)),
    retry: async (company, id) => {
      const isThere = await outbox.queueAgain(company, id, clock());
      if (isThere) deliver();
      return isThere;
    },
    open: deliver,
    close: async () => {
      closed = true;
      timers.close();
      await Promise.allSettled([deliveries, ...underWay]);
    },
  };
};

const stateAfter = (sent: SendResult, attempts: number, now: number): MailState => {
  if (sent.result === 'sent') return { state: 'sent', at: now };
  const delay = sent.worthRetrying ? retryDelay(attempts) : undefined;
  return delay === undefined ? { state: 'failed', at: now } : { state: 'queued', nextAttemptAt: now + delay };
};

const errorOf = (sent: SendResult): string | null =>
  sent.result === 'sent' ? null : [sent.problem, sent.answer].filter((part) => part !== '').join(': ');
