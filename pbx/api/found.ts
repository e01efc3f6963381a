import { ProblemError } from './problem-error.ts';

/** What was looked for; nothing is a 404. Another company's things are never found. */
export const found = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new ProblemError('not-found');
  return value;
};
