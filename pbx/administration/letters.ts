/** The mail of a new employee. `password`: only when the administrator says so. */
export interface InvitationLetter {
  readonly to: string;
  readonly name: string;
  readonly login: string;
  readonly companyName: string;
  readonly domain: string;
  readonly link: string;
  readonly password?: string;
}

/** Mail as the use cases know it. `waiting`: it lies in the outbox for now. */
export interface Letters {
  invite(company: string, letter: InvitationLetter): Promise<'sent' | 'waiting'>;
  /** What `invite` would send. */
  invitation(letter: InvitationLetter): { readonly subject: string; readonly text: string };
  /** A company has a mail server now, or another one: what waits may go. */
  wake(company: string): Promise<void>;
}
