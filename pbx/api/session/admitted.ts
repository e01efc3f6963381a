import type { SignInResult } from '../../auth/sign-in-service.ts';
import { ProblemError } from '../problem-error.ts';

/** Guessing many logins from one address is slowed here, guessing one login by the sign-in throttle. */
export const SIGN_INS_PER_MINUTE = 60;
export const SIGN_IN_BODY_LIMIT_BYTES = 16 * 1024;

/** The sign-in that succeeded. Throws the problem that the other answers are. */
export const admitted = (result: SignInResult): Extract<SignInResult, { result: 'signed-in' }> => {
  if (result.result === 'wrong-credentials') throw new ProblemError('wrong-credentials');
  if (result.result === 'too-many-attempts') {
    throw new ProblemError('too-many-attempts', { retryAfter: result.retryAfterSeconds });
  }
  return result;
};
