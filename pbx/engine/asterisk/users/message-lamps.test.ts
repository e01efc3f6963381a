import { expect, it } from 'vitest';
import { RecordingAri } from '../../../../test/doubles/recording-ari.ts';
import { AriClient } from '../ari/ari-client.ts';
import { MessageLamps } from './message-lamps.ts';

const anna = { company: 'office.example', login: 'anna' };
const TOLD = 'POST /channels';

it('tells Asterisk of messages from when it listens, and of all anew when it may have forgotten', async () => {
  await using ari = await RecordingAri.open();
  const lamps = new MessageLamps(new AriClient({ url: ari.url, user: 'u', password: 'p' }));
  await lamps.show(anna, { fresh: 1, old: 0 });
  expect(ari.taken()).toEqual([]);
  await lamps.synchronise();
  expect(ari.taken()).toEqual([TOLD]);
  await lamps.show(anna, { fresh: 0, old: 1 });
  await lamps.show({ ...anna, login: 'ivan' }, { fresh: 2, old: 0 });
  expect(ari.taken()).toEqual([TOLD, TOLD]);
  await lamps.synchronise();
  expect(ari.taken()).toEqual([TOLD, TOLD]);
});
