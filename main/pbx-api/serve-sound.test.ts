import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { callRecord } from '../../test/doubles/call-record.ts';
import { type ListeningApi, listeningApi } from '../../test/doubles/listening-api.ts';
import type { PbxAccountSession } from '../account/pbx-account-session.ts';
import { serveSound } from './serve-sound.ts';

let api: ListeningApi;

beforeEach(async () => {
  api = await listeningApi();
});

describe('a sound', () => {
  const key = '01234567-89ab-cdef-0123-456789abcdef';
  /** A `Request` of an unknown scheme has no host in Node; Electron's has. */
  const asElectron = (url: string, headers: Record<string, string> = {}) => ({
    url,
    method: 'GET',
    headers: new Headers(headers),
    signal: AbortSignal.timeout(5000),
  });

  beforeEach(async () => {
    await api.bench.stores.calls.add('romashka', callRecord({ id: 'call-1', recording: 'talk' }));
    await writeFile(join(api.bench.soundFolder, 'talk.ogg'), 'OggS and the talk');
  });

  const serve = (session: PbxAccountSession, path: string, headers?: Record<string, string>, by = key) =>
    serveSound(
      async (asked) => (asked === key ? session.pbx : undefined),
      asElectron(`app://phone/pbx/${by}${path}`, headers),
    );

  test('is streamed whole, and in parts', async () => {
    const anna = await api.signIn('anna');
    const whole = await serve(anna, '/v1/calls/call-1/recording');
    expect(whole.status).toBe(200);
    expect(whole.headers.get('content-type')).toBe('audio/ogg');
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    expect(await whole.text()).toBe('OggS and the talk');
    const part = await serve(anna, '/v1/calls/call-1/recording', { range: 'bytes=5-7' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 5-7/17');
    expect(await part.text()).toBe('and');
  });

  test('of another window’s account is not found, nor is one that this role may not hear', async () => {
    const anna = await api.signIn('anna');
    const other = await serve(anna, '/v1/calls/call-1/recording', {}, key.replace('0', 'f'));
    expect(other.status).toBe(404);
    expect((await serve(await api.signIn('maria'), '/v1/calls/call-1/recording')).status).toBe(404);
  });

  test('is all that can be reached this way, and only by the phone page', async () => {
    const anna = await api.signIn('anna');
    for (const path of [
      '/v1/me',
      '/v1/calls',
      '/v1/calls.csv',
      '/v1/calls/../me',
      '/v1/session',
      '/v1/calls/call-1/recording?x=1',
    ]) {
      expect((await serve(anna, path)).status).toBe(404);
    }
    const url = `app://sign-in/pbx/${key}/v1/calls/call-1/recording`;
    expect((await serveSound(async () => anna.pbx, asElectron(url))).status).toBe(404);
  });

  test('of a PBX that is away is 502', async () => {
    const anna = await api.signIn('anna');
    await api.bench.api.close();
    expect((await serve(anna, '/v1/calls/call-1/recording')).status).toBe(502);
  });
});
