import { describe, expect } from 'vitest';
import { test } from './support/conformance-test.ts';

describe('the echo test', () => {
  test('lets a phone hear itself', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    await anna.do('call', '*43');
    await anna.event('confirmed');
    await anna.hearsSound();
    // RTCP tells the phone how good its call is.
    expect(await anna.roundTripTime()).toBeLessThan(1);
    await anna.do('hangUp');
    expect(await office.event('leg-ended')).toMatchObject({ cause: 'normal' });
  });
});

describe('a call between two phones', () => {
  test('rings, is answered, carries sound both ways, and ends for both', async ({ office, phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await anna.do('call', '102');
    expect((await ivan.event('incoming')).from).toBe('"Анна Иванова" <sip:101@office.example>');
    expect((await anna.event('progress')).status).toBe(180);
    await ivan.do('answer');
    await Promise.all([anna.event('confirmed'), ivan.event('confirmed')]);
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    await anna.do('hangUp');
    expect(await ivan.event('ended')).toMatchObject({ originator: 'remote', reason: 'Q.850;cause=16' });
    expect(office.events.filter(({ type }) => type === 'leg-ended')).toHaveLength(2);
  });

  test('works the other way as well, and the called one may end it', async ({ phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await ivan.do('call', 'anna');
    expect((await anna.event('incoming')).from).toBe('"Иван \\"Ромашка\\" Петров" <sip:102@office.example>');
    await anna.do('answer');
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    await anna.do('hangUp');
    expect(await ivan.event('ended')).toMatchObject({ originator: 'remote' });
  });

  test('tells the called phone which department was dialled', async ({ phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await anna.do('call', '200');
    expect((await ivan.event('incoming')).called).toBe('"Отдел продаж" <sip:200@office.example>');
  });
});

describe('a call that comes to nothing', () => {
  test.for([
    { does: 'is busy', status: 486, told: 486, reason: 'Q.850;cause=17' },
    { does: 'declines', status: 603, told: 603, reason: 'Q.850;cause=21' },
    { does: 'does not answer', status: 480, told: 480, reason: 'Q.850;cause=19' },
  ])('says that the called one $does', async ({ status, told, reason }, { phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('hangUp', { status_code: status });
    expect(await anna.event('failed')).toMatchObject({ status: told, reason, originator: 'remote' });
  });

  test('says that nobody has such a number', async ({ phoneOf }) => {
    const anna = await phoneOf('anna');
    await anna.do('call', '999');
    expect(await anna.event('failed')).toMatchObject({ status: 404, cause: 'Not Found' });
  });

  test('says that no device of the called one is registered', async ({ phoneOf }) => {
    const anna = await phoneOf('anna');
    await anna.do('call', '103');
    expect(await anna.event('failed')).toMatchObject({ status: 480, reason: 'Q.850;cause=20' });
  });

  test('stops ringing when the caller gives up', async ({ office, phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await anna.do('call', '102');
    await ivan.event('incoming');
    await anna.event('progress');
    await anna.do('hangUp');
    expect(await ivan.event('failed')).toMatchObject({ cause: 'Canceled' });
    expect(await anna.event('failed')).toMatchObject({ cause: 'Canceled', originator: 'local' });
    expect(office.events.filter(({ type }) => type === 'leg-ended')).toMatchObject([
      { cause: 'cancelled' },
      { cause: 'cancelled' },
    ]);
  });
});
