import { describe, expect } from 'vitest';
import { test } from './support/conformance-test.ts';
import { DOMAIN } from './support/test-office.ts';

describe('a user with two devices', () => {
  test('is rung on both; the one that does not answer is told that the other did', async ({
    office,
    phoneOf,
  }) => {
    const [anna, desk, mobile] = [await phoneOf('anna'), await phoneOf('ivan'), await phoneOf('ivan')];
    expect(office.events.at(-1)).toEqual({
      type: 'contacts-changed',
      company: DOMAIN,
      login: 'ivan',
      communicators: 2,
      deskPhones: 0,
    });
    await anna.do('call', '102');
    await Promise.all([desk.event('incoming'), mobile.event('incoming')]);
    await mobile.do('answer');
    expect(await desk.event('failed')).toMatchObject({
      cause: 'Canceled',
      reason: 'SIP;cause=200;text="Call completed elsewhere"',
    });
    await Promise.all([anna.hearsSound(), mobile.hearsSound()]);
  });

  test('is not busy while another of his devices still rings', async ({ phoneOf }) => {
    const [anna, desk, mobile] = [await phoneOf('anna'), await phoneOf('ivan'), await phoneOf('ivan')];
    await anna.do('call', '102');
    await Promise.all([desk.event('incoming'), mobile.event('incoming')]);
    await desk.do('hangUp', { status_code: 486 });
    await mobile.do('answer');
    await anna.event('confirmed');
  });

  test('declines on all of them by declining on one', async ({ phoneOf }) => {
    const [anna, desk, mobile] = [await phoneOf('anna'), await phoneOf('ivan'), await phoneOf('ivan')];
    await anna.do('call', '102');
    await Promise.all([desk.event('incoming'), mobile.event('incoming')]);
    await desk.do('hangUp', { status_code: 603 });
    expect(await anna.event('failed')).toMatchObject({ status: 603 });
    expect(await mobile.event('failed')).toMatchObject({ cause: 'Canceled' });
  });

  test('is busy when all of them are', async ({ phoneOf }) => {
    const [anna, desk, mobile] = [await phoneOf('anna'), await phoneOf('ivan'), await phoneOf('ivan')];
    await anna.do('call', '102');
    await Promise.all([desk.event('incoming'), mobile.event('incoming')]);
    await desk.do('hangUp', { status_code: 486 });
    await mobile.do('hangUp', { status_code: 480 });
    expect(await anna.event('failed')).toMatchObject({ status: 486 });
  });
});
