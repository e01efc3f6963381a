import type { MailTrialOutcome } from '../contract/mail-server.ts';

/** `link` opens the Communicator, and signs in; `browserLink` does so in a browser, where the service has pages. */
export interface InvitationLinks {
  readonly link: string;
  readonly browserLink?: string;
}

/** The mail of a new employee. `password`: only when the administrator says so. */
export interface InvitationLetter extends InvitationLinks {
  readonly to: string;
  readonly name: string;
  readonly login: string;
  readonly companyName: string;
  readonly domain: string;
  readonly password?: string;
}

/** Mail as the use cases know it. `waiting`: it lies in the outbox for now. */
export interface Letters {
  invite(company: string, letter: InvitationLetter): Promise<'sent' | 'waiting'>;
  /** What `invite` would send. */
  invitation(letter: InvitationLetter): { readonly subject: string; readonly text: string };
  /** A company has a mail server now, or another one: what waits may go. */
  wake(company: string): Promise<void>;
  /** Hands a letter over at once, past the outbox: whoever sets the mail server up waits for the answer. */
  tryOut(company: string, to: string): Promise<MailTrialOutcome>;
  /** One more attempt for a mail that waits or was given up. False: there is no such one. */
  retry(company: string, id: string): Promise<boolean>;
}
