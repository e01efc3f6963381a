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
});
