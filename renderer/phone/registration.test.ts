import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offline, type RegistrationEvent, type RegistrationState, transition } from './registration.ts';

const follow = (...events: readonly RegistrationEvent[]): RegistrationState =>
  events.reduce(transition, offline);

const started: RegistrationEvent = { type: 'started' };
const registeredAt = (at: number): RegistrationEvent => ({ type: 'registered', at });
const lostAt = (at: number): RegistrationEvent => ({
  type: 'lost',
  reason: 'server-unreachable',
  at,
  random: 0.5,
});
const wokenAt = (at: number): RegistrationEvent => ({ type: 'woken', at });
const woken = wokenAt(0);
const refusedWith = (code: number, retryAfterSeconds?: number): RegistrationEvent => ({
  type: 'refused',
  code,
  retryAfterSeconds,
  at: 1000,
  random: 0,
});

describe('registration', () => {
  it('connects at once after a line that worked is lost', () => {
    expect(follow(started, registeredAt(0), lostAt(60_000))).toEqual({
      name: 'connecting',
      failures: 0,
      reason: 'server-unreachable',
    });
  });

  it('waits longer the more attempts have failed', () => {
    const first = follow(started, lostAt(0));
    const second = transition(transition(first, { type: 'retry-due' }), lostAt(0));
    expect(first).toMatchObject({ name: 'waiting', failures: 1, retryAt: 500 });
    expect(second).toMatchObject({ name: 'waiting', failures: 2, retryAt: 1000 });
  });

  it('spares a server that drops the line right after registering', () => {
    expect(follow(started, registeredAt(0), lostAt(200))).toMatchObject({ name: 'waiting', failures: 1 });
  });

  it('forgets failures after a line that worked', () => {
    expect(follow(started, lostAt(0), { type: 'retry-due' }, registeredAt(0), lostAt(5000))).toMatchObject({
      name: 'connecting',
      failures: 0,
    });
  });

  it.each([
    [401, 'wrong-password'],
    [407, 'wrong-password'],
    [403, 'forbidden'],
    [404, 'account-not-found'],
    [405, 'server-error'],
    [410, 'account-not-found'],
    [501, 'server-error'],
    [603, 'forbidden'],
    [604, 'account-not-found'],
    [606, 'server-error'],
  ])('does not repeat after %i by itself, whatever happens', (code, reason) => {
    const refused = follow(started, refusedWith(code));
    expect(refused).toEqual({ name: 'refused', reason });
    for (const event of [woken, { type: 'retry-due' }, lostAt(0)] as const)
      expect(transition(refused, event)).toBe(refused);
    expect(transition(refused, { type: 'retry-asked' })).toMatchObject({ name: 'connecting' });
  });

  it.each([400, 408, 480, 486, 500, 503, 504, 600])('repeats after %i, when the server asks', (code) => {
    expect(follow(started, refusedWith(code, 20))).toEqual({
      name: 'waiting',
      failures: 1,
      reason: 'server-error',
      retryAt: 21_000,
      isAsked: true,
    });
  });

  it('gives a server the time it asked for, also when woken meanwhile', () => {
    const asked = follow(started, refusedWith(503, 20));
    expect(transition(asked, wokenAt(20_999))).toEqual(asked);
    expect(transition(asked, wokenAt(21_000))).toMatchObject({ name: 'connecting' });
    expect(transition(asked, { type: 'retry-asked' })).toMatchObject({ name: 'connecting' });
  });

  it('starts the wait anew when woken, for the timer stood still', () => {
    const asked = follow(started, refusedWith(503, 20));
    expect(transition(asked, wokenAt(5000))).not.toBe(asked);
  });

  it.each([woken, { type: 'retry-asked' } as const])('connects at once when $type', (event) => {
    expect(follow(started, lostAt(0), event)).toMatchObject({ name: 'connecting', failures: 0 });
  });

  it('begins anew when woken in the middle of an attempt', () => {
    const hanging = follow(started);
    expect(transition(hanging, woken)).not.toBe(hanging);
  });

  it('holds for any sequence of events', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state = offline;
        for (const event of events) {
          const next = transition(state, event);
          if (state.name === 'offline' && next !== state) expect(event.type).toBe('started');
          if (state.name === 'refused' && next !== state)
            expect(['retry-asked', 'stopped']).toContain(event.type);
          if (next.name === 'online' && next !== state) expect(event.type).toBe('registered');
          if (next.name === 'waiting' && next !== state && 'at' in event)
            expect(next.retryAt).toBeGreaterThanOrEqual(event.at);
          state = next;
        }
        expect(transition(state, { type: 'stopped' }).name).toBe('offline');
      }),
    );
  });
});

const at = fc.integer({ min: 0, max: 1e9 });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyEvent: fc.Arbitrary<RegistrationEvent> = fc.oneof(
  fc.record({ type: fc.constantFrom('started', 'stopped', 'retry-due', 'retry-asked') }),
  fc.record({ type: fc.constantFrom('registered', 'woken'), at }),
  fc.record({
    type: fc.constant('refused'),
    code: fc.integer({ min: 400, max: 699 }),
    retryAfterSeconds: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
    at,
    random,
  }),
  fc.record({
    type: fc.constant('lost'),
    reason: fc.constantFrom('no-network', 'server-unreachable', 'server-silent'),
    at,
    random,
  }),
) as fc.Arbitrary<RegistrationEvent>;
