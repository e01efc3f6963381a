import type { MailServer } from '../contract/mail-server.ts';
import type { Mail } from '../store/ports/outbox-store.ts';

/** Why a mail did not go, for people who look into the outbox. Stable; the interface words it. */
export type MailProblem =
  /** Nobody answers at that address, or too slowly. */
  | 'server-away'
  /** It has no certificate that can be trusted, or no TLS at all where it was asked for. */
  | 'not-secure'
  | 'sign-in-refused'
  /** The server does not take mail for this recipient, or from this sender. */
  | 'address-refused'
  | 'mail-refused'
  /** The recording or document is no longer there. */
  | 'attachment-missing'
  | 'unknown';

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
