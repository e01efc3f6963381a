import type { FastifyInstance } from 'fastify';
import type { ApiDependencies } from './api-dependencies.ts';

/** Tells of each answer, by the template of its route: what was asked for in it is nobody's affair. */
export const observeAnswers = (api: FastifyInstance, tell: ApiDependencies['onAnswered']): void => {
  if (!tell) return;
  api.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) =>
    tell({ method, route: routeOptions.url, status: statusCode, seconds: elapsedTime / 1000 }),
  );
};
