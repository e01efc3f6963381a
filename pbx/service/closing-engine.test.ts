import { expect, it } from 'vitest';
import { RecordingEngine } from '../../test/doubles/recording-engine.ts';
import type { EngineEvent } from '../engine/port.ts';
import { createClosingEngine } from './closing-engine.ts';

const open = () => {
  const inner = new RecordingEngine();
  const heard: EngineEvent[] = [];
  const engine = createClosingEngine(inner);
  engine.listen((event) => heard.push(event));
  inner.whileObeying = (command) =>
    command.type === 'hang-up' ? [{ type: 'leg-ended', leg: command.leg, cause: command.cause }] : [];
  const arrive = (leg: string) =>
    inner.report({
      type: 'leg-arrived',
      company: 'romashka.localhost',
      leg,
      caller: { kind: 'user', login: 'anna' },
      dialled: '102',
    });
  return { inner, engine, heard, arrive };
};

it('tells those who listen to the PBX that it restarts, then ends every leg', async () => {
  const { inner, engine, heard, arrive } = open();
  for (const leg of ['waits', 'talks', 'rings']) arrive(leg);
  const party = { name: '', number: '' };
  engine.execute({ type: 'answer', leg: 'waits', party });
  engine.execute({ type: 'music', leg: 'waits' });
  engine.execute({ type: 'answer', leg: 'talks', party });
  engine.execute({ type: 'dial', company: 'c', leg: 'callee', login: 'ivan', devices: [], from: party });
  inner.report({ type: 'leg-answered', leg: 'callee' });
  engine.execute({ type: 'bridge', legs: ['talks', 'callee'] });
  inner.commands.length = 0;

  const gone = engine.farewell();
  expect(inner.commands).toEqual([
    { type: 'play', leg: 'waits', playback: 'restarting', sounds: [{ kind: 'prompt', name: 'restarting' }] },
  ]);
  inner.report({ type: 'play-ended', leg: 'waits', playback: 'restarting' });
  await gone;
  expect(inner.commands.slice(1)).toEqual(
    ['waits', 'talks', 'rings', 'callee'].map((leg) => ({ type: 'hang-up', leg, cause: 'failed' })),
  );
  expect(heard.filter(({ type }) => type === 'leg-ended')).toHaveLength(4);
  expect(heard.some(({ type }) => type === 'play-ended')).toBe(false);
});

it('takes no new call while it closes, and rings nobody any more', async () => {
  const { inner, engine, heard, arrive } = open();
  await engine.farewell();
  arrive('late');
  expect(inner.commands).toEqual([{ type: 'hang-up', leg: 'late', cause: 'unavailable' }]);
  const from = { name: '', number: '' };
  engine.execute({ type: 'dial', company: 'c', leg: 'callee', login: 'ivan', devices: [], from });
  expect(inner.commands).toHaveLength(1);
  expect(heard).toContainEqual({ type: 'leg-ended', leg: 'callee', cause: 'failed' });
});
