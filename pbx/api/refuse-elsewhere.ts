import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem-error.ts';

const RETRY_SECONDS = 2;

/**
 * One of several nodes: requests for companies that others serve are answered with 503, and the proxy asks the next
 * one. Whoever is not known here must not be told that his password is wrong. `isHere`: of a Host without its port.
 */
export const refuseElsewhere = (api: FastifyInstance, isHere: (host: string) => boolean): void => {
  api.addHook('onRequest', async ({ hostname }) => {
    if (isHere(hostname)) return;
    throw new ProblemError('not-now', {
      ...{ status: 503, retryAfter: RETRY_SECONDS, detail: 'another node' },
    });
  });
};
