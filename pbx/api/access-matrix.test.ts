import type { HTTPMethods, InjectOptions } from 'fastify';
import { expect, it } from 'vitest';
import { type FurnishedBench, openFurnishedBench, type Things } from '../../test/doubles/furnished-bench.ts';
import { may } from '../company/permissions.ts';
import type { Role } from '../contract/session.ts';
import type { Access } from './access.ts';
import type { DeclaredRoute } from './authorization.ts';

/** Who asks, of the office «Ромашка». */
const viewers: Readonly<Record<string, Role | undefined>> = {
  nobody: undefined,
  'maria@romashka.localhost': 'limited-user',
  'ivan@romashka.localhost': 'user',
  'anna@romashka.localhost': 'administrator',
};

/** What some routes need to go as far as looking for the thing. */
const bodies: Readonly<Record<string, object>> = {
  'PATCH /v1/greetings/:greeting': { name: 'Мяу' },
  'POST /v1/mail-server/test': { to: 'anna@example.org' },
  'POST /v1/contacts': { name: 'Ольга' },
  'PATCH /v1/voicemail/:message': { heard: true },
  'POST /v1/me/calls/:call/recording': { wanted: 'start' },
  'POST /v1/me/calls/:call/drop': { leg: 'nobody' },
  // Too weak to be taken: whoever asks next must still be able to sign in.
  'POST /v1/employees/:employee/password': { password: 'слабый' },
};
const queries: Readonly<Record<string, (things: Things) => Record<string, string>>> = {
  'GET /v1/statistics.csv': () => ({ from: '2029-12-01', to: '2030-01-31' }),
  'GET /v1/statistics': () => ({ from: '2029-12-01', to: '2030-01-31' }),
  'GET /v1/employees/letter': () => ({ name: 'Пётр', login: 'petr' }),
  'GET /v1/simulation': ({ number }) => ({ number }),
};

const request = ({ method, url }: DeclaredRoute, things: Things): InjectOptions => {
  const name = `${method} ${url}`;
  const path = url.replace(/:(\w+)/g, (_, parameter: string) => things[parameter as keyof Things]);
  const body = ['POST', 'PUT', 'PATCH'].includes(method) && { payload: bodies[name] ?? {} };
  const query = queries[name]?.(things);
  // As a page of our own asks.
  const headers = { 'sec-fetch-site': 'same-origin' };
  return { method: method as HTTPMethods, url: path, headers, ...body, ...(query && { query }) };
};

const expectedRefusal = (access: Access, role: Role | undefined): string | undefined => {
  if (access === 'public' || access === 'in-protocol') return undefined;
  if (role === undefined) return 'not-signed-in';
  return access === 'signing-out' || may(role, access) ? undefined : 'forbidden';
};

/** Whoever asks these is signed out afterwards. */
const isSigningOut = ({ method, url }: DeclaredRoute) =>
  method === 'DELETE' && /^\/v1\/(web-)?session/.test(url);

const ask = async (bench: FurnishedBench, viewer: string | undefined, route: DeclaredRoute) => {
  const asked = request(route, bench.own);
  if (viewer === undefined) return bench.api.inject(asked);
  if (!isSigningOut(route)) return bench.as(viewer, asked);
  const { accessToken } = await bench.session(viewer);
  return bench.api.inject({
    ...asked,
    headers: { ...asked.headers, authorization: `Bearer ${accessToken}` },
  });
};

const isJson = (type: unknown) => String(type).includes('json');

it('lets in whom the table of permissions lets in, on every route there is', {
  timeout: 60_000,
}, async () => {
  const bench = await openFurnishedBench();
  const routes = bench.api.declaredRoutes.toSorted((one, other) => +isSigningOut(one) - +isSigningOut(other));
  expect(routes.length).toBeGreaterThan(50);
  for (const route of routes) {
    for (const [viewer, role] of Object.entries(viewers)) {
      const what = `${viewer}: ${route.method} ${route.url}`;
      const answer = await ask(bench, role && viewer, route);
      const code = isJson(answer.headers['content-type']) && answer.body ? answer.json().code : undefined;
      const refusal = expectedRefusal(route.access, role);
      if (refusal === undefined) expect(['not-signed-in', 'forbidden'], what).not.toContain(code);
      else expect(code, what).toBe(refusal);
      expect(answer.statusCode, what).toBeLessThan(500);
    }
  }
});

it('finds nothing of another company, whoever asks for it by its id', async () => {
  const bench = await openFurnishedBench();
  const before = await bench.stores.settings.read('lutik');
  const named = bench.api.declaredRoutes.filter(({ url }) => url.includes(':') || url === '/v1/simulation');
  for (const route of named) {
    const what = `${route.method} ${route.url}`;
    const asked = request(route, bench.foreign);
    const answer = await bench.as('anna@romashka.localhost', { ...asked, headers: { 'if-match': '"1"' } });
    expect(answer.statusCode, what).toBe(404);
    expect(answer.body, what).not.toMatch(/lutik|Лютик/i);
  }
  expect(await bench.stores.settings.read('lutik')).toEqual(before);
  expect(await bench.stores.sessions.find(bench.foreign.session, bench.now)).toBeDefined();
  expect(await bench.stores.voicemail.counts('lutik', bench.foreign.employee)).toEqual({ fresh: 1, old: 0 });
});

it('answers what is asked for of the own company, and shows nothing of another in it', async () => {
  const bench = await openFurnishedBench();
  const reading = bench.api.declaredRoutes.filter(
    ({ method, url }) => method === 'GET' && url !== '/v1/events',
  );
  for (const route of reading) {
    const answer = await bench.as('anna@romashka.localhost', request(route, bench.own));
    expect(answer.statusCode, route.url).toBe(200);
    expect(answer.body, route.url).not.toMatch(/lutik|Лютик|\+78432000000/i);
  }
});

it('asks for the version on every change of what others may change too', async () => {
  const bench = await openFurnishedBench();
  const versioned = bench.api.declaredRoutes.filter((route) => route.versioned);
  expect(versioned.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
    'DELETE /v1/contacts/:contact',
    'DELETE /v1/departments/:department',
    'DELETE /v1/employees/:employee',
    'DELETE /v1/greetings/:greeting',
    'PATCH /v1/contacts/:contact',
    'PATCH /v1/departments/:department',
    'PATCH /v1/employees/:employee',
    'PATCH /v1/greetings/:greeting',
    'PATCH /v1/me',
    'PATCH /v1/numbers/:number',
    'PATCH /v1/options',
    'PUT /v1/mail-server',
    'PUT /v1/schedule',
  ]);
  const schedule = { ...(await bench.as('anna@romashka.localhost', { url: '/v1/schedule' })).json() };
  delete schedule.version;
  const whole: Record<string, object> = {
    'PUT /v1/schedule': schedule,
    'PUT /v1/mail-server': { server: null },
  };
  for (const route of versioned) {
    const what = `${route.method} ${route.url}`;
    const asked = { ...request(route, bench.own), ...(whole[what] && { payload: whole[what] }) };
    const without = await bench.as('anna@romashka.localhost', asked);
    expect([without.statusCode, without.json().code], what).toEqual([428, 'version-missing']);
    for (const tag of ['*', '3', 'W/"1"', '"-1"', '"x"']) {
      const wrong = await bench.as('anna@romashka.localhost', { ...asked, headers: { 'if-match': tag } });
      expect(wrong.statusCode, `${what} ${tag}`).toBe(400);
    }
    const stale = await bench.as('anna@romashka.localhost', { ...asked, headers: { 'if-match': '"99"' } });
    expect([stale.statusCode, stale.json().code], what).toEqual([412, 'stale']);
    expect(stale.json().current, what).toMatchObject({ version: expect.any(Number) });
  }
});
