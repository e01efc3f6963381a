import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROMASHKA } from '../../test/doubles/scripted-pbx-client.ts';
import { type LoopbackServer, loopbackServer } from '../../test/support/loopback-server.ts';
import { createHttpPbxClient } from './http-pbx-client.ts';
import { SignInFailure } from './sign-in-failure.ts';

type Route = (request: IncomingMessage, response: ServerResponse) => void;

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Route =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

const ABOUT = json(200, { product: 'communicator-pbx', apiVersion: 1, version: '0.1.0', company: 'Ромашка' });
const anna = { login: 'anna', password: 'correct horse' };

let server: LoopbackServer;
let origin: string;
let routes: Record<string, Route>;
let asked: string[];

beforeEach(async () => {
  asked = [];
  routes = { 'GET /v1/about': ABOUT, 'POST /v1/session': json(200, ROMASHKA) };
  server = await loopbackServer((request, response) => {
    const name = `${request.method} ${request.url}`;
    asked.push(name);
    (routes[name] ?? json(404, {}))(request, response);
  });
  ({ origin } = new URL(server.url));
});

afterEach(() => server[Symbol.asyncDispose]());

const failureOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason) => reason,
  );
  if (!(error instanceof SignInFailure)) throw new Error('expected a SignInFailure', { cause: error });
  return error.error;
};

describe('signing in over HTTP', () => {
  const client = createHttpPbxClient(fetch, { timeoutMs: 1000 });

  test('gives the session', async () => {
    expect(await client.signIn(origin, anna)).toEqual(ROMASHKA);
    expect(asked).toEqual(['GET /v1/about', 'POST /v1/session']);
  });

  test.each([
    [2, 'version-mismatch-app-old'],
    [0, 'version-mismatch-pbx-old'],
  ])('a PBX with API version %i is told apart, before it hears the password', async (apiVersion, code) => {
    routes['GET /v1/about'] = json(200, { product: 'communicator-pbx', apiVersion, somethingNew: true });
    expect((await failureOf(client.signIn(origin, anna))).code).toBe(code);
    expect(asked).toEqual(['GET /v1/about']);
  });

  test.each([
    ['a web page', (_: IncomingMessage, response: ServerResponse) => response.end('<html>')],
    ['another product', json(200, { product: 'router' })],
    ['nothing there', json(404, {})],
    ['a redirect', json(302, {}, { location: 'https://elsewhere.example' })],
  ] as const)('%s is not a PBX, and never hears the password', async (_, route) => {
    routes['GET /v1/about'] = route as Route;
    expect((await failureOf(client.signIn(origin, anna))).code).toBe('not-a-pbx');
    expect(asked).not.toContain('POST /v1/session');
  });

  test('a redirect of the sign-in itself is not followed with the password', async () => {
    routes['POST /v1/session'] = json(307, {}, { location: '/elsewhere' });
    expect((await failureOf(client.signIn(origin, anna))).code).toBe('not-a-pbx');
    expect(asked).not.toContain('POST /elsewhere');
  });

  test('401 means a wrong password', async () => {
    routes['POST /v1/session'] = json(401, {
      type: 'about:blank',
      title: 'x',
      status: 401,
      code: 'wrong-credentials',
    });
    expect(await failureOf(client.signIn(origin, anna))).toEqual({
      code: 'wrong-password',
      detail: 'HTTP 401 wrong-credentials',
    });
  });

  test.each([
    [
      'in the problem',
      json(429, { type: 'x', title: 'x', status: 429, code: 'too-many-attempts', retryAfter: 42 }),
    ],
    ['in Retry-After', json(429, {}, { 'retry-after': '42' })],
  ])('429 says when to try again: %s', async (_, route) => {
    routes['POST /v1/session'] = route;
    expect(await failureOf(client.signIn(origin, anna))).toMatchObject({
      code: 'too-many-attempts',
      retryAfterSeconds: 42,
    });
  });

  test.each(['GET /v1/about', 'POST /v1/session'])('503 to %s is a server error', async (route) => {
    routes[route] = json(503, {});
    expect(await failureOf(client.signIn(origin, anna))).toEqual({
      code: 'server-error',
      detail: 'HTTP 503',
    });
  });

  test('an answer that breaks the contract is a server error', async () => {
    routes['POST /v1/session'] = json(200, { accessToken: 1 });
    expect((await failureOf(client.signIn(origin, anna))).code).toBe('server-error');
  });

  test('a PBX that sends the phone over an open line is refused', async () => {
    routes['POST /v1/session'] = json(200, {
      ...ROMASHKA,
      sip: { ...ROMASHKA.sip, url: 'ws://pbx.example/sip' },
    });
    expect((await failureOf(client.signIn(origin, anna))).code).toBe('insecure-address');
  });

  test('a server that accepts and says nothing is silent', async () => {
    routes['GET /v1/about'] = () => {};
    expect(await failureOf(createHttpPbxClient(fetch, { timeoutMs: 50 }).signIn(origin, anna))).toEqual({
      code: 'server-silent',
      detail: 'ERR_TIMED_OUT',
    });
  });

  test('a port where nobody listens is silent', async () => {
    await server[Symbol.asyncDispose]();
    expect((await failureOf(client.signIn(origin, anna))).code).toBe('server-silent');
  });
});

test('colleagues are asked for with the bearer token', async () => {
  const everyone = [{ kind: 'service', name: 'Проверка звука', extension: '*43' }];
  let authorization: string | undefined;
  routes['GET /v1/colleagues'] = (request, response) => {
    authorization = request.headers.authorization;
    json(200, everyone)(request, response);
  };
  expect(await createHttpPbxClient(fetch).colleagues(origin, 'the-token')).toEqual(everyone);
  expect(authorization).toBe('Bearer the-token');
});

test('signing out gives a silent PBX up after two seconds', async () => {
  routes['DELETE /v1/session'] = () => {};
  const asked = performance.now();
  const failure = await failureOf(createHttpPbxClient(fetch).signOut(origin, 'the-token'));
  expect(failure.code).toBe('server-silent');
  expect(performance.now() - asked).toBeLessThan(4500);
});
