import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PbxNews } from '../../preload/contract/pbx-api.ts';
import { type ListeningApi, listeningApi } from '../../test/doubles/listening-api.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import type { PbxAccountSession } from '../account/pbx-account-session.ts';
import { openEventStream } from './event-stream.ts';
import { openWsSocket } from './open-ws-socket.ts';

let api: ListeningApi;

beforeEach(async () => {
  api = await listeningApi();
});

describe('the event stream', () => {
  const times = { firstDelay: 20, longestDelay: 100, silence: 5000 };
  const listen = (session: PbxAccountSession) => {
    const heard: PbxNews[] = [];
    if (!session.pbx) throw new Error('no connection');
    const stream = openEventStream({
      pbx: session.pbx,
      hear: (news) => heard.push(news),
      openSocket: openWsSocket(createSilentLog(), undefined),
      times,
    });
    return { heard, [Symbol.dispose]: () => stream.close() };
  };
  const changed = { type: 'employee-changed', id: 'ivan', change: 'changed' } as const;

  test('tells what happens in the company', async () => {
    using stream = listen(await api.signIn('anna'));
    await vi.waitFor(() => expect(stream.heard).toEqual([{ type: 'ready' }]));
    api.bench.events.publish('romashka', changed);
    await vi.waitFor(() => expect(stream.heard).toEqual([{ type: 'ready' }, changed]));
  });

  test('comes back by itself when the connection is lost, and says both', async () => {
    using stream = listen(await api.signIn('anna'));
    await vi.waitFor(() => expect(stream.heard).toHaveLength(1));
    for (const socket of api.bench.api.websocketServer.clients) socket.terminate();
    await vi.waitFor(() => expect(stream.heard.map(({ type }) => type)).toEqual(['ready', 'lost', 'ready']));
  });

  test('whose session was ended from another device ends the sign-in', async () => {
    const anna = await api.signIn('anna');
    using stream = listen(anna);
    await vi.waitFor(() => expect(stream.heard).toHaveLength(1));
    const other = await api.signIn('anna');
    await other.pbx?.fetch('/v1/sessions', { method: 'DELETE' });
    expect(await anna.ended).toMatchObject({ code: 'session-ended' });
    expect(stream.heard.map(({ type }) => type)).toEqual(['ready', 'lost']);
  });
});
