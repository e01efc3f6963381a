import { beforeEach, describe, expect, test } from 'vitest';
import { isPbxRoute, isPbxSound, pbxRoutes, pbxSounds } from '../../preload/contract/pbx-routes.ts';
import { type ListeningApi, listeningApi } from '../../test/doubles/listening-api.ts';

let api: ListeningApi;

beforeEach(async () => {
  api = await listeningApi();
});

describe('what a page may ask', () => {
  const pathOf = (url: string) => url.replaceAll(/:\w+/g, ':id');
  const secret = [
    'POST /v1/session',
    'DELETE /v1/session',
    'POST /v1/session/refresh',
    'POST /v1/session/invitation',
    'POST /v1/web-session',
    'DELETE /v1/web-session',
    'POST /v1/web-session/refresh',
    'POST /v1/web-session/invitation',
    'DELETE /v1/sessions',
    'PUT /v1/me/password',
  ];
  const elsewhere = [
    'GET /healthz',
    'GET /v1/about',
    'GET /openapi.json',
    'GET /v1/events',
    'GET /v1/calls.csv',
    'GET /v1/calls/:id/fax',
    'GET /v1/statistics.csv',
    'GET /v1/employees.csv',
  ];

  test('is every route of the PBX but those that carry secrets', () => {
    const sounds = pbxSounds.map((path) => `GET ${path}`);
    const declared = api.bench.api.declaredRoutes.map(({ method, url }) => `${method} ${pathOf(url)}`);
    expect([...pbxRoutes, ...secret, ...elsewhere, ...sounds].sort()).toEqual([...new Set(declared)].sort());
  });

  test.each([...secret, ...elsewhere])('is never %s', (route) => {
    const [method = '', path = ''] = route.split(' ');
    expect(isPbxRoute(method, path)).toBe(false);
  });

  test.each([
    '/v1/employees/..',
    '/v1/employees/../session',
    '/v1/employees/%2e%2e',
    '/v1/employees/a/../../session',
    '/v1/employees/a?b=c',
    '/v1/employees/a#b',
    '/v1/employees/a\n',
    '//evil.example/v1/me',
    'https://evil.example/v1/me',
    '/v1/me/',
    '/V1/me',
    '',
  ])('is no path that leads elsewhere: %j', (path) => {
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])
      expect(isPbxRoute(method, path)).toBe(false);
    expect(isPbxSound(path)).toBe(false);
  });
});
