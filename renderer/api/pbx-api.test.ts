import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fakePbxBridge } from '../../test/doubles/fake-pbx-bridge.ts';
import { createPbxApi } from './pbx-api.ts';

const Named = z.object({ name: z.string() });
const problem = { type: 'about:blank', title: 'x', status: 412, code: 'stale', current: { name: 'now' } };

const answered = (status: number, body: unknown, etag?: string) => () => ({
  outcome: 'answered',
  status,
  body,
  ...(etag !== undefined && { etag }),
});

describe('what the PBX answers', () => {
  test('is checked against the contract, and comes with its version', async () => {
    const api = createPbxApi(
      fakePbxBridge({ 'GET /v1/me': answered(200, { name: 'Анна', more: 1 }, '"7"') }),
    );
    expect(await api.get('/v1/me', Named)).toEqual({ ok: true, value: { name: 'Анна' }, etag: '"7"' });
  });

  test('that is not what the contract says is refused', async () => {
    const api = createPbxApi(fakePbxBridge({ 'GET /v1/me': () => ({ name: 1 }) }));
    expect(await api.get('/v1/me', Named)).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  test('is a problem when it refuses, with all that it says', async () => {
    const bridge = fakePbxBridge({ 'PATCH /v1/me': answered(412, problem) });
    const result = await createPbxApi(bridge).send('PATCH', '/v1/me', Named, { body: {}, ifMatch: '"6"' });
    expect(result).toEqual({ ok: false, error: { kind: 'problem', problem } });
    expect(bridge.asked).toEqual([{ method: 'PATCH', path: '/v1/me', body: {}, ifMatch: '"6"' }]);
  });

  test('may be nothing', async () => {
    const api = createPbxApi(fakePbxBridge({ 'DELETE /v1/voicemail/m1': answered(204, null) }));
    expect(await api.tell('DELETE', '/v1/voicemail/m1')).toEqual({ ok: true, value: null });
  });

  test('is offline when there is none, or only a gateway’s', async () => {
    const offline = createPbxApi(
      fakePbxBridge({ 'GET /v1/me': () => ({ outcome: 'offline', detail: 'ERR_X' }) }),
    );
    expect(await offline.get('/v1/me', Named)).toEqual({
      ok: false,
      error: { kind: 'offline', detail: 'ERR_X' },
    });
    const gateway = createPbxApi(fakePbxBridge({ 'GET /v1/me': answered(502, null) }));
    expect(await gateway.get('/v1/me', Named)).toMatchObject({
      error: { kind: 'offline', detail: 'HTTP 502' },
    });
  });

  test('that main refuses to ask for rejects nowhere', async () => {
    const api = createPbxApi({ request: () => Promise.reject(new Error('invalid-request')) });
    expect(await api.get('/v1/me', Named)).toEqual({
      ok: false,
      error: { kind: 'refused', detail: 'invalid-request' },
    });
  });
});
