import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { sendProblem } from './problems.ts';
import { refuseElsewhere } from './refuse-elsewhere.ts';

it('answers for the companies of this node, and lets the proxy ask another one for the rest', async () => {
  const api = Fastify();
  api.setErrorHandler(sendProblem);
  refuseElsewhere(api, (host) => host === 'a.example');
  api.get('/', async () => 'here');
  const ask = (host: string) => api.inject({ url: '/', headers: { host } });
  expect((await ask('a.example:8443')).body).toBe('here');
  const elsewhere = await ask('b.example');
  expect([elsewhere.statusCode, elsewhere.headers['retry-after']]).toEqual([503, '2']);
});
