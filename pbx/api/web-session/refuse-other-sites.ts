import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem-error.ts';

/**
 * A cookie comes along whoever makes the browser ask. Every browser of today says whose page that was
 * (Fetch Metadata, W3C §2.3); who does not say is no page of ours.
 */
export const refuseOtherSites = async (request: FastifyRequest): Promise<void> => {
  if (request.headers['sec-fetch-site'] !== 'same-origin') throw new ProblemError('forbidden');
};
