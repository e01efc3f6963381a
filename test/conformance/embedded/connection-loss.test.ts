import { describe, expect } from 'vitest';
import { test } from './support/conformance-test.ts';
import { talk } from './support/talk.ts';

describe('a phone that loses its connection in a call', () => {
  test('goes on talking, and can hold and hang up once it is back', async ({ office, phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan, '102');
    await anna.clear();
    await anna.do('dropSocket');
    await anna.event('disconnected');
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    await anna.event('registered');
    await anna.do('hold');
    await office.event('leg-held', ({ held }) => held);
    await anna.do('unhold');
    await anna.do('hangUp');
    expect(await ivan.event('ended')).toMatchObject({ originator: 'remote' });
  });

  test('is told when it is back that the other side hung up meanwhile', async ({ phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan, '102');
    await anna.do('dropSocket');
    await anna.event('disconnected');
    await ivan.do('hangUp');
    expect(await anna.event('ended')).toMatchObject({ originator: 'remote' });
  });

  test('and dies is given up after some silence', async ({ office, phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan, '102');
    await ivan.page.close({ runBeforeUnload: false });
    expect(await office.event('leg-ended', ({ leg }) => leg.startsWith('dialled'))).toMatchObject({
      cause: 'failed',
    });
    expect(await anna.event('ended')).toMatchObject({ originator: 'remote' });
  });

  test('on hold is kept while only its ICE checks are heard', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    await anna.do('call', '*43');
    await anna.event('confirmed');
    await anna.do('hold');
    await anna.outlives(4_000);
    expect(office.events.some(({ type }) => type === 'leg-ended')).toBe(false);
  });
});

test('a caller that dies while it rings stops the ringing', async ({ phoneOf }) => {
  const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
  await anna.do('call', '102');
  await ivan.event('incoming');
  await anna.page.close();
  expect(await ivan.event('failed')).toMatchObject({ cause: 'Canceled' });
});

test('a called phone that dies while it rings does not keep the caller waiting', async ({ phoneOf }) => {
  const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
  await anna.do('call', '102');
  await ivan.event('incoming');
  await ivan.page.close();
  expect(await anna.event('failed')).toMatchObject({ status: 480 });
});

test('an engine that did not listen for a while takes nobody for dead', async ({ office, phoneOf }) => {
  const anna = await phoneOf('anna');
  await anna.do('call', '*43');
  await anna.event('confirmed');
  await anna.hearsSound();
  // Longer than the silence after which a phone is given up here; nothing else runs meanwhile.
  for (const until = performance.now() + 4_500; performance.now() < until; );
  await anna.hearsSound();
  expect(office.events.some(({ type }) => type === 'leg-ended')).toBe(false);
});
