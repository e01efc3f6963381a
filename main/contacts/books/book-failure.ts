import type { BookProblem } from '../../../preload/contract/contacts.ts';

/** Why an address book could not be read. The message never holds the password. */
export class BookFailure extends Error {
  readonly problem: BookProblem;

  constructor(problem: BookProblem, cause?: unknown) {
    super(`The address book could not be read: ${problem}`, { cause });
    this.problem = problem;
  }
}

/** What the network says of a request without an answer. */
export function networkProblem(error: unknown): BookFailure {
  if (error instanceof BookFailure) return error;
  const text = namesOf(error);
  return new BookFailure(
    /CERT|SELF_SIGNED|UNABLE_TO_|SSL/i.test(text) ? 'certificate-refused' : 'unreachable',
    error,
  );
}

function namesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return `${code} ${error.message} ${error.cause === undefined ? '' : namesOf(error.cause)}`;
}
