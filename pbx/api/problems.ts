import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { fieldErrors } from './field-errors.ts';
import { ProblemError } from './problem-error.ts';

/** Every error of the API ends here and leaves as application/problem+json. */
export const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const { problem } = toProblemError(error);
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
  if (problem.retryAfter !== undefined) reply.header('Retry-After', problem.retryAfter);
  if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  // Serialised here: a route's response schema describes its success only.
  return reply
    .status(problem.status)
    .header('Content-Type', 'application/problem+json; charset=utf-8')
    .serializer(String)
    .send(JSON.stringify(problem));
};

const toProblemError = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = fieldErrors(error.validation);
    return new ProblemError('validation-failed', { detail: errors.map(({ at }) => at).join(', '), errors });
  }
  const status = statusOf(error);
  if (status !== undefined && status >= 400 && status < 500) {
    return new ProblemError('validation-failed', { status, detail: codeOf(error) });
  }
  return new ProblemError('internal-error');
};

/** As Fastify and its plug-ins tell it: a body too large, a range that is not there. */
const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
