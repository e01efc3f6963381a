import type { FastifyInstance } from 'fastify';

/** The API answers data to programs: nothing of it may be cached, framed, sniffed or run. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

export const addSecurityHeaders = (api: FastifyInstance): void => {
  api.addHook('onSend', async (request, reply) => {
    if (!request.routeOptions.config.ownHeaders || reply.statusCode >= 400) reply.headers(headers);
  });
};
