import { expect, it } from 'vitest';
import { storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';
import type { DeviceSession, SessionStore } from '../ports/session-store.ts';

const session = (changes: Partial<DeviceSession> = {}): DeviceSession => ({
  id: 'laptop',
  company: 'romashka',
  employee: 'anna',
  device: 'Коммуникатор, Linux',
  createdAt: 1_000,
  lastSeenAt: 1_000,
  expiresAt: 100_000,
  ...changes,
});

const rotation = (presented: string, next: string, now: number, graceMs = 0) => ({
  presented,
  next,
  now,
  expiresAt: now + 99_000,
  graceMs,
});

await onEveryDatabase('SessionStore', (newLocation) => {
  const open = async (): Promise<SessionStore> => {
    const { sessions } = await storesWithOffice(newLocation);
    await sessions.open(session(), 't1');
    return sessions;
  };

  it('finds a session until it expires', async () => {
    const sessions = await open();
    expect(await sessions.find('laptop', 99_999)).toEqual(session());
    expect(await sessions.find('laptop', 100_000)).toBeUndefined();
    expect(await sessions.find('phone', 2_000)).toBeUndefined();
  });

  it('refuses a session of nobody', async () => {
    const sessions = await open();
    await expect(sessions.open(session({ id: 'x', employee: 'nobody' }), 'x')).rejects.toThrow();
    await expect(sessions.open(session({ id: 'x', company: 'nowhere' }), 'x')).rejects.toThrow();
  });

  it('rotates token after token, each moving the end on', async () => {
    const sessions = await open();
    const moved = session({ lastSeenAt: 5_000, expiresAt: 104_000 });
    expect(await sessions.rotate(rotation('t1', 't2', 5_000))).toEqual({ result: 'rotated', session: moved });
    expect(await sessions.find('laptop', 103_999)).toEqual(moved);
    expect(await sessions.rotate(rotation('t2', 't3', 6_000))).toMatchObject({ result: 'rotated' });
  });

  it('ends the session when a used token comes again, and the newest token with it', async () => {
    const sessions = await open();
    await sessions.rotate(rotation('t1', 't2', 5_000));
    expect(await sessions.rotate(rotation('t1', 'thief', 6_000))).toMatchObject({
      result: 'reused',
      session: { id: 'laptop', employee: 'anna' },
    });
    expect(await sessions.find('laptop', 6_000)).toBeUndefined();
    expect(await sessions.rotate(rotation('t2', 't3', 7_000))).toEqual({ result: 'unknown' });
  });

  it('takes the token before the current one within the grace, and only then', async () => {
    const sessions = await open();
    await sessions.rotate(rotation('t1', 'lost', 5_000));
    expect(await sessions.rotate(rotation('t1', 't2', 9_999, 5_000))).toMatchObject({ result: 'rotated' });
    expect(await sessions.rotate(rotation('t1', 't3', 10_000, 5_000))).toMatchObject({ result: 'reused' });
  });

  it('ends the session when the token that the grace made void comes after all', async () => {
    const sessions = await open();
    await sessions.rotate(rotation('t1', 'lost', 5_000));
    await sessions.rotate(rotation('t1', 't2', 6_000, 5_000));
    expect(await sessions.rotate(rotation('lost', 't3', 6_500, 5_000))).toMatchObject({ result: 'reused' });
  });

  it('lets one of two rotations with one token win, and takes the other for a theft', async () => {
    const sessions = await open();
    const both = await Promise.all([
      sessions.rotate(rotation('t1', 'a', 5_000)),
      sessions.rotate(rotation('t1', 'b', 5_000)),
    ]);
    expect(both.map(({ result }) => result).sort()).toEqual(['reused', 'rotated']);
  });

  it('knows no token that was never given out, nor one of an expired session', async () => {
    const sessions = await open();
    expect(await sessions.rotate(rotation('never', 't2', 5_000))).toEqual({ result: 'unknown' });
    expect(await sessions.rotate(rotation('t1', 't2', 100_000))).toEqual({ result: 'unknown' });
  });

  it('lists the open sessions of an employee of one company, the last seen first', async () => {
    const sessions = await open();
    await sessions.open(session({ id: 'phone', lastSeenAt: 500 }), 'p1');
    await sessions.open(session({ id: 'old', expiresAt: 2_000 }), 'o1');
    await sessions.open(session({ id: 'ivan', employee: 'ivan' }), 'i1');
    await sessions.open(session({ id: 'neighbour', company: 'lyutik' }), 'n1');
    await sessions.touch('phone', 3_000);
    const listed = await sessions.list('romashka', 'anna', 3_000);
    expect(listed.map(({ id, lastSeenAt }) => [id, lastSeenAt])).toEqual([
      ['phone', 3_000],
      ['laptop', 1_000],
    ]);
  });

  it('revokes one session, but nobody else’s', async () => {
    const sessions = await open();
    expect(await sessions.revoke('lyutik', 'anna', 'laptop')).toBe(false);
    expect(await sessions.revoke('romashka', 'ivan', 'laptop')).toBe(false);
    expect(await sessions.revoke('romashka', 'anna', 'laptop')).toBe(true);
    expect(await sessions.rotate(rotation('t1', 't2', 2_000))).toEqual({ result: 'unknown' });
  });

  it('revokes all sessions of an employee but one', async () => {
    const sessions = await open();
    await sessions.open(session({ id: 'phone' }), 'p1');
    await sessions.open(session({ id: 'neighbour', company: 'lyutik' }), 'n1');
    expect(await sessions.revokeAll('romashka', 'anna', 'phone')).toBe(1);
    expect(await sessions.find('phone', 2_000)).toBeDefined();
    expect(await sessions.revokeAll('romashka', 'anna')).toBe(1);
    expect(await sessions.find('neighbour', 2_000)).toBeDefined();
  });

  it('ends the sessions and links of an employee who is removed', async () => {
    const { sessions, settings } = await storesWithOffice(newLocation);
    await sessions.open(session(), 't1');
    await sessions.addLink({ token: 'link', company: 'romashka', employee: 'anna', expiresAt: 9_000 });
    await settings.commit('romashka', [{ change: 'remove', of: 'employee', id: 'anna', expected: 1 }], 1);
    expect(await sessions.find('laptop', 2_000)).toBeUndefined();
    expect(await sessions.redeemLink('link', 2_000)).toBeUndefined();
  });

  it('takes a one-time link once, and not when it is too old', async () => {
    const sessions = await open();
    const link = { company: 'romashka', employee: 'anna', expiresAt: 9_000 };
    await sessions.addLink({ token: 'link', ...link });
    expect(await sessions.redeemLink('link', 9_000)).toBeUndefined();
    expect(await sessions.redeemLink('link', 8_999)).toEqual(link);
    expect(await sessions.redeemLink('link', 8_999)).toBeUndefined();
  });

  it('makes earlier links of the same employee void', async () => {
    const sessions = await open();
    const link = { company: 'romashka', employee: 'anna', expiresAt: 9_000 };
    await sessions.addLink({ token: 'first', ...link });
    await sessions.addLink({ token: 'second', ...link });
    expect(await sessions.redeemLink('first', 2_000)).toBeUndefined();
    expect(await sessions.redeemLink('second', 2_000)).toEqual(link);
  });

  it('forgets what has expired', async () => {
    const sessions = await open();
    await sessions.addLink({ token: 'link', company: 'romashka', employee: 'ivan', expiresAt: 9_000 });
    await sessions.forgetExpired(100_000);
    expect(await sessions.find('laptop', 5_000)).toBeUndefined();
    expect(await sessions.redeemLink('link', 5_000)).toBeUndefined();
  });
});
