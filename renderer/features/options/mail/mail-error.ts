import { MailProblem } from '../../../../pbx/contract/mail-problem.ts';

export interface MailError {
  readonly problem: MailProblem | 'no-mail-server';
  /** What the server said; empty: nothing. */
  readonly answer: string;
}

/** Why a letter of the outbox has not gone, out of its `error`: `address-refused: 550 No such user`. */
export function mailError(error: string): MailError {
  const [code = '', ...answer] = error.split(': ');
  const known = code === 'no-mail-server' ? code : MailProblem.safeParse(code).data;
  return { problem: known ?? 'unknown', answer: answer.join(': ') };
}
