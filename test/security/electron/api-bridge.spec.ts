import type { PbxRequest } from '../../../preload/contract/pbx-api.ts';
import { expect, test } from '../../support/communicator-test.ts';
import { occurrences } from '../../support/process-memory.ts';

/** How every access token of the PBX begins: the header `{"alg":"HS256"}` of a JWT. */
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.';

test('no page ever holds a token, though it uses the API', async ({ phoneOf }) => {
  test.skip(process.platform !== 'linux', 'reads process memory through /proc');
  const { app, window } = await phoneOf('101');
  const reply = await window.evaluate(() =>
    globalThis.window.communicator.api.request({ method: 'GET', path: '/v1/me' }),
  );
  expect(reply).toMatchObject({ outcome: 'answered', status: 200, body: { login: 'anna' } });
  // The search itself is proven: main has one.
  expect(occurrences(app.pid, TOKEN)).toBeGreaterThan(0);
  const renderers = (await app.processes()).filter(({ command }) => command.includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThan(0);
  for (const { pid } of renderers) expect(occurrences(pid, TOKEN)).toBe(0);
});

test('a page reaches nothing but what the contract lists', async ({ phoneOf }) => {
  const { window } = await phoneOf('101');
  const forbidden: readonly PbxRequest[] = [
    { method: 'POST', path: '/v1/session/refresh', body: { refreshToken: 'x' } },
    { method: 'POST', path: '/v1/session', body: { login: 'anna', password: 'x' } },
    { method: 'PUT', path: '/v1/me/password', body: { next: 'x' } },
    { method: 'GET', path: '/v1/employees/../session' },
    { method: 'GET', path: 'https://evil.example/v1/me' },
  ];
  for (const request of forbidden) {
    const answer = await window.evaluate(
      (asked: PbxRequest) =>
        globalThis.window.communicator.api.request(asked).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      request,
    );
    expect(answer, request.path).toContain('invalid-request');
  }
});

test('sounds of the PBX are only for the window they belong to', async ({ phoneOf }) => {
  const { window } = await phoneOf('101');
  const ask = (path: string) => window.evaluate(async (asked: string) => (await fetch(asked)).status, path);
  const own = await window.evaluate(() =>
    globalThis.window.communicator.api.soundUrl('/v1/voicemail/none/audio'),
  );
  expect(await ask(own)).toBe(404);
  expect(await ask(own.replace('/v1/voicemail/none/audio', '/v1/me'))).toBe(404);
  expect(await ask(own.replace(/[0-9a-f-]{36}/, crypto.randomUUID()))).toBe(404);
});
