import { beforeEach, expect, it } from 'vitest';
import { type ApiBench, openApiBench } from '../../../test/doubles/api-bench.ts';

let bench: ApiBench;
beforeEach(async () => {
  bench = await openApiBench();
  const from = { name: 'Ольга', number: '+79170000017' };
  for (const [id, employee] of [
    ['m1', 'ivan'],
    ['m2', 'ivan'],
    ['m3', 'anna'],
  ] as const) {
    const recording = id === 'm2' ? 'own' : 'shared';
    const message = { id, employee, recording, seconds: 4, call: 'c1', from, at: bench.now, heard: false };
    await bench.stores.voicemail.add('romashka', message);
  }
});

it('is one’s own, whatever the role', async () => {
  const box = (await bench.as('ivan', { url: '/v1/voicemail' })).json();
  expect(box).toMatchObject({ fresh: 2, old: 0, next: null });
  expect(box.messages.map(({ id }: { id: string }) => id).toSorted()).toEqual(['m1', 'm2']);
  expect((await bench.as('anna', { url: '/v1/voicemail/m1/audio' })).statusCode).toBe(404);
  expect((await bench.as('anna', { method: 'DELETE', url: '/v1/voicemail/m1' })).statusCode).toBe(404);
});

it('tells phones and clients what waits, when it is heard or removed', async () => {
  const events: object[] = [];
  bench.events.listen('romashka', (event) => events.push(event));
  const heard = { method: 'PATCH', url: '/v1/voicemail/m1', payload: { heard: true } } as const;
  expect((await bench.as('ivan', heard)).statusCode).toBe(204);
  expect((await bench.as('ivan', { method: 'DELETE', url: '/v1/voicemail/m1' })).statusCode).toBe(204);
  expect((await bench.as('ivan', { method: 'DELETE', url: '/v1/voicemail/m2' })).statusCode).toBe(204);
  expect(events).toEqual([
    { type: 'messages', employee: 'ivan', fresh: 1, old: 1 },
    { type: 'messages', employee: 'ivan', fresh: 1, old: 0 },
    { type: 'messages', employee: 'ivan', fresh: 0, old: 0 },
  ]);
  expect(bench.phones).toEqual([
    'messages romashka ivan 1/1',
    'messages romashka ivan 1/0',
    'forget romashka.localhost own',
    'messages romashka ivan 0/0',
  ]);
});
