import type { MailProblem } from '../contract/mail-problem.ts';
import type { MailServer } from '../contract/mail-server.ts';
import type { Mail } from '../store/ports/outbox-store.ts';

export type SendResult =
  | { readonly result: 'sent' }
  | {
      readonly result: 'not-sent';
      readonly problem: MailProblem;
      /** What the server said, if it said anything: `550 5.1.1 No such user`. */
      readonly answer: string;
      /** False: the same mail would be refused again. */
      readonly worthRetrying: boolean;
    };

/** Hands a mail over to a mail server. Never rejects. */
export interface MailSender {
  send(server: MailServer, mail: Mail): Promise<SendResult>;
}
