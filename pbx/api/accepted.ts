import { isRefusal, type Outcome, type Refusal } from '../administration/refusal.ts';
import { missingCase } from '../routing/missing-case.ts';
import { ProblemError } from './problem-error.ts';

/** What a use case did; its refusal is thrown as a problem. */
export const accepted = <Value>(outcome: Outcome<Value>): Value => {
  if (isRefusal(outcome)) throw problemOf(outcome);
  return outcome.done;
};

const problemOf = (refusal: Refusal): ProblemError => {
  switch (refusal.refused) {
    case 'not-found':
    case 'wrong-password':
      return new ProblemError(refusal.refused);
    case 'stale':
      return new ProblemError('stale', { current: refusal.current });
    case 'invalid':
      return new ProblemError('validation-failed', { errors: [...refusal.errors] });
    case 'not-unique':
    case 'password-refused':
      return new ProblemError(refusal.refused, { errors: [...refusal.errors] });
    case 'in-use':
      return new ProblemError('in-use', { uses: [...refusal.uses] });
    case 'too-many-attempts':
      return new ProblemError('too-many-attempts', { retryAfter: refusal.retryAfterSeconds });
    default:
      return missingCase(refusal);
  }
};
