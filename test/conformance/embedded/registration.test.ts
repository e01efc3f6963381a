import { describe, expect } from 'vitest';
import { test } from './support/conformance-test.ts';
import { DOMAIN } from './support/test-office.ts';

describe('registration', () => {
  test('refuses a wrong password, and says which part was wrong to nobody', async ({ openPhone, office }) => {
    const stranger = await openPhone({ ...office.account('anna'), password: 'wrong' });
    const nobody = await openPhone(office.account('nobody'));
    expect(await stranger.event('registrationFailed')).toMatchObject({ status: 401 });
    expect(await nobody.event('registrationFailed')).toMatchObject({ status: 401 });
    expect(office.events).toEqual([]);
  });

  test('ends with unregistering one device, or all of them', async ({ office, phoneOf }) => {
    const [desk, mobile] = [await phoneOf('anna'), await phoneOf('anna')];
    await desk.do('unregister', false);
    await office.event(
      'contacts-changed',
      ({ communicators }) => communicators === 1 && office.events.length === 3,
    );
    await mobile.do('unregister', true);
    await office.event('contacts-changed', ({ communicators }) => communicators === 0);
  });

  test('ends with its connection', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    await anna.page.close();
    await office.event('contacts-changed', ({ communicators }) => communicators === 0);
  });

  test('makes a phone that asks for too short an interval ask for a longer one', async ({
    office,
    phoneOf,
  }) => {
    await phoneOf('anna', { extra: { register_expires: 10 } });
    await office.event('contacts-changed', ({ communicators }) => communicators === 1);
  });

  test('is renewed without being asked for the password again', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    const first = Number(/CSeq: (\d+)/.exec(await office.message('out', /^SIP\/2.0 200/))?.[1]);
    await anna.do('refresh');
    await office.message('out', new RegExp(`^SIP/2.0 200.*CSeq: ${first + 1} REGISTER`, 's'));
    expect(office.events).toHaveLength(1);
  });

  test('of a revoked sign-in ends at once', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    office.engine.revoke(DOMAIN, 'anna');
    await anna.event('disconnected');
    await office.event('contacts-changed', ({ communicators }) => communicators === 0);
  });
});
