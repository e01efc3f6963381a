/** A mail as it is to be sent. */
export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** `path`: of a file in the data folder. */
  readonly attachments: readonly { readonly name: string; readonly path: string }[];
}

export type MailState =
  /** `nextAttemptAt`: epoch milliseconds; null: waits until the company has a mail server. */
  | { readonly state: 'queued'; readonly nextAttemptAt: number | null }
  | { readonly state: 'sent'; readonly at: number }
  | { readonly state: 'failed'; readonly at: number };

export interface OutboxMail extends Mail {
  readonly company: string;
  readonly createdAt: number;
  readonly state: MailState;
  /** How often it was tried. */
  readonly attempts: number;
  /** Of the last attempt; null: it went well, or there was none. */
  readonly error: string | null;
}

interface OutboxPage {
  /** The newest first. */
  readonly mails: readonly OutboxMail[];
  readonly next: string | null;
}

export interface OutboxStore {
  /** Queued. False: this id is there already. */
  add(company: string, mail: Mail, at: number, nextAttemptAt: number | null): Promise<boolean>;
  /** Queued mails whose next attempt is due, the oldest first. `companies`: of these; left out: of all. */
  due(now: number, limit: number, companies?: readonly string[]): Promise<readonly OutboxMail[]>;
  /** When the earliest attempt is due; undefined: none is. */
  nextDue(companies?: readonly string[]): Promise<number | undefined>;
  /** What came of an attempt. False: there is no such mail. */
  attempted(company: string, id: string, state: MailState, error: string | null): Promise<boolean>;
  /** Makes all mails of a company that wait for a mail server due at `at`. */
  wake(company: string, at: number): Promise<void>;
  /** Makes one mail that was not sent due at `at`, whatever became of it. False: there is no such one. */
  queueAgain(company: string, id: string, at: number): Promise<boolean>;
  list(company: string, cursor: string | null, limit: number): Promise<OutboxPage>;
  remove(company: string, id: string): Promise<boolean>;
}
