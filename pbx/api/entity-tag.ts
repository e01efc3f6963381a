import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error.ts';

/** The version that a change is made on, from If-Match (RFC 9110 §13.1.1): one strong tag of ours. */
export const expectedVersion = (request: FastifyRequest): number => {
  const header = request.headers['if-match'];
  if (header === undefined) throw new ProblemError('version-missing');
  const version = /^"([1-9]\d{0,14})"$/.exec(header)?.[1];
  if (version === undefined) {
    throw new ProblemError('validation-failed', { errors: [{ at: '', code: 'if-match' }] });
  }
  return Number(version);
};

/** Sends a thing with its version as ETag. */
export const sendVersioned = <Value extends { readonly version: number }>(
  reply: FastifyReply,
  value: Value,
): Value => {
  reply.header('ETag', `"${value.version}"`);
  return value;
};
