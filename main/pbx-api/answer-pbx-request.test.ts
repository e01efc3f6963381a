import { beforeEach, describe, expect, test } from 'vitest';
import { type ListeningApi, listeningApi } from '../../test/doubles/listening-api.ts';
import { answerPbxRequest } from './answer-pbx-request.ts';

let api: ListeningApi;

beforeEach(async () => {
  api = await listeningApi();
});

describe('a request of a page', () => {
  test('is answered with the body and the version that it is about', async () => {
    const { pbx } = await api.signIn('anna');
    const reply = await answerPbxRequest(pbx, { method: 'GET', path: '/v1/me' });
    expect(reply).toMatchObject({ outcome: 'answered', status: 200, body: { login: 'anna' } });
    expect(reply.outcome === 'answered' && reply.etag).toMatch(/^"\d+"$/);
  });

  test('changes what it names by its version, and is told when that is an old one', async () => {
    const { pbx } = await api.signIn('anna');
    const change = (ifMatch: string) =>
      answerPbxRequest(pbx, { method: 'PATCH', path: '/v1/me', body: { status: 'away' }, ifMatch });
    expect(await change('"1"')).toMatchObject({ status: 200, body: { status: 'away' } });
    expect(await change('"1"')).toMatchObject({ status: 412, body: { code: 'stale' } });
  });

  test('has its query encoded', async () => {
    const { pbx } = await api.signIn('anna');
    const query = { name: 'Анна & Ко' };
    const reply = await answerPbxRequest(pbx, { method: 'GET', path: '/v1/employees/proposal', query });
    expect(reply).toMatchObject({ status: 200, body: { login: expect.any(String) } });
  });

  test('uploads a file', async () => {
    const { pbx } = await api.signIn('anna');
    const file = { name: 'Приветствие.wav', content: Buffer.from('RIFF and so on') };
    const reply = await answerPbxRequest(pbx, { method: 'POST', path: '/v1/greetings', file });
    expect(reply).toMatchObject({ status: 201, body: { name: 'Приветствие' } });
  });

  test('of somebody who may not is refused by the PBX, in its words', async () => {
    const { pbx } = await api.signIn('maria');
    const reply = await answerPbxRequest(pbx, { method: 'GET', path: '/v1/employees' });
    expect(reply).toMatchObject({ outcome: 'answered', status: 403, body: { code: 'forbidden' } });
  });

  test('to a PBX that is away is offline, and says what failed', async () => {
    const { pbx } = await api.signIn('anna');
    await api.bench.api.close();
    expect(await answerPbxRequest(pbx, { method: 'GET', path: '/v1/me' })).toMatchObject({
      outcome: 'offline',
    });
  });

  test('of an account without an API says so', async () => {
    expect(await answerPbxRequest(undefined, { method: 'GET', path: '/v1/me' })).toEqual({
      outcome: 'no-api',
    });
  });
});
