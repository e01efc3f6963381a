import type { Problem, ProblemCode } from '../contract/problem.ts';

const problems: Readonly<Record<ProblemCode, readonly [status: number, title: string]>> = {
  'validation-failed': [400, 'The request is not valid'],
  'wrong-credentials': [401, 'Wrong login or password'],
  'not-signed-in': [401, 'Sign in first'],
  expired: [401, 'Used or expired'],
  forbidden: [403, 'Not allowed'],
  'not-found': [404, 'Nothing here'],
  'not-now': [409, 'Not now'],
  'in-use': [409, 'Other settings use it'],
  'not-unique': [409, 'Taken already'],
  stale: [412, 'Changed meanwhile'],
  'wrong-password': [422, 'Wrong password'],
  'password-refused': [422, 'Not a good password'],
  'upgrade-required': [426, 'WebSocket only'],
  'version-missing': [428, 'Say by If-Match which version is meant'],
  'too-many-attempts': [429, 'Too many attempts'],
  'internal-error': [500, 'Something went wrong'],
};

export interface ProblemDetails extends Partial<Pick<Problem, 'detail' | 'errors' | 'uses' | 'current'>> {
  /** Seconds, with `too-many-attempts`. */
  readonly retryAfter?: number;
  /** A status more exact than the code's own: 413, 415. */
  readonly status?: number;
}

/** A refusal on its way to the client as RFC 9457 problem details. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    const [status, title] = problems[code];
    super(title);
    this.name = 'ProblemError';
    this.problem = { type: 'about:blank', title, status, code, ...details };
  }

  /** @fastify/rate-limit and fastify read it. */
  get statusCode(): number {
    return this.problem.status;
  }
}
