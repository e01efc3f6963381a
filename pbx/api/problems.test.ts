import type { InjectOptions } from 'fastify';
import { describe, expect, it } from 'vitest';
import { openApiBench } from '../../test/doubles/api-bench.ts';
import { Problem } from '../contract/problem.ts';

const json = { 'content-type': 'application/json' };
const signIn = { method: 'POST', url: '/v1/session' } as const;

const refusals: readonly [string, InjectOptions, number, string][] = [
  ['JSON that is none', { ...signIn, headers: json, payload: '{"login":' }, 400, 'validation-failed'],
  ['no body', { ...signIn, headers: json, payload: '' }, 400, 'validation-failed'],
  [
    'another type of body',
    { ...signIn, headers: { 'content-type': 'text/xml' }, payload: '<a/>' },
    415,
    'validation-failed',
  ],
  [
    'a field of another type',
    { ...signIn, payload: { login: 5, password: 'secret' } },
    400,
    'validation-failed',
  ],
  [
    'a body too long',
    { ...signIn, payload: { login: 'a', password: 'x'.repeat(20_000) } },
    413,
    'validation-failed',
  ],
  [
    'a poisoned prototype',
    { ...signIn, headers: json, payload: '{"__proto__":{"login":"anna"}}' },
    400,
    'validation-failed',
  ],
  ['a path that is none', { method: 'GET', url: '/%ff' }, 400, 'validation-failed'],
  ['an unknown path', { method: 'GET', url: '/v2/about' }, 404, 'not-found'],
  ['an unknown method', { method: 'PUT', url: '/v1/me' }, 404, 'not-found'],
];

describe('refusals', () => {
  it.each(refusals)('%s is told as problem details', async (_what, request, status, code) => {
    const { api } = await openApiBench();
    const answer = await api.inject(request);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(Problem.parse(answer.json())).toMatchObject({ status, code });
  });

  it('say which field, and never its value', async () => {
    const { api } = await openApiBench();
    const answer = await api.inject({ ...signIn, payload: { login: '', password: 'secret'.repeat(100) } });
    expect(answer.json()).toMatchObject({
      detail: '/login, /password',
      errors: [
        { at: '/login', code: 'too-small' },
        { at: '/password', code: 'too-big' },
      ],
    });
    expect(answer.body).not.toContain('secret');
  });

  it('hide what went wrong inside', async () => {
    const bench = await openApiBench();
    const { accessToken } = await bench.session('anna');
    bench.now = Number.NaN;
    const answer = await bench.api.inject({
      url: '/v1/me',
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect([401, 500]).toContain(answer.statusCode);
    expect(answer.body).not.toMatch(/SqliteError|at .*\.ts/);
  });
});

describe('every answer', () => {
  it.each(['/healthz', '/v1/about', '/v1/me', '/nowhere'])(
    'to %s carries the security headers',
    async (url) => {
      const { api } = await openApiBench();
      expect((await api.inject({ url })).headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
    },
  );
});
