import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { authorize } from './authorization.ts';

const nobody = { identify: async () => undefined };

it('refuses to start with a route that does not declare who may use it', () => {
  const api = Fastify();
  authorize(api, nobody);
  expect(() => api.get('/v1/secret', async () => 'open')).toThrow(
    'GET /v1/secret does not declare who may use it',
  );
});
