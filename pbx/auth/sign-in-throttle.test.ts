import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PasswordAttempts } from './password-attempts.ts';
import { createSignInThrottle } from './sign-in-throttle.ts';

const HOUR = 3_600_000;

describe('sign-in throttle', () => {
  let throttle: PasswordAttempts;
  beforeEach(() => {
    throttle = createSignInThrottle();
  });

  /** Seconds to wait; 0 when the try was let through, and failed. */
  const guess = (address: string, now = 0, login = 'anna'): number => {
    const attempt = throttle.attempt(login, address, now);
    return attempt.allowed ? 0 : attempt.retryAfterSeconds;
  };
  const signIn = (address: string, now = 0, login = 'anna'): boolean => {
    const attempt = throttle.attempt(login, address, now);
    if (attempt.allowed) attempt.succeeded();
    return attempt.allowed;
  };
  const guesses = (count: number, address: (n: number) => string, now = 0): number[] =>
    Array.from({ length: count }, (_, n) => guess(address(n), now));

  it('lets five wrong passwords pass, even at the same moment, and no sixth', () => {
    expect(guesses(6, () => 'thief')).toEqual([0, 0, 0, 0, 0, 30]);
    expect(guess('thief', 29_001)).toBe(1);
  });

  it('lets five pass from many addresses together', () => {
    expect(guesses(7, (n) => `10.0.0.${n}`)).toEqual([0, 0, 0, 0, 0, 30, 30]);
  });

  it('doubles the wait after each further failure, up to 15 minutes', () => {
    guesses(5, () => 'thief');
    const waits: number[] = [];
    let now = 30_000;
    for (let round = 0; round < 7; round++) {
      expect(guess(`thief ${round}`, now)).toBe(0);
      const wait = guess('thief', now);
      waits.push(wait);
      now += wait * 1000;
    }
    expect(waits).toEqual([60, 120, 240, 480, 900, 900, 900]);
  });

  it('locks out neither another user, nor this one where they have signed in before', () => {
    expect(signIn('home')).toBe(true);
    guesses(5, (n) => `thief ${n}`);
    expect(guess('thief', 0, 'ivan')).toBe(0);
    expect(signIn('home')).toBe(true);
    expect(signIn('hotel')).toBe(false);
  });

  it('lets an address where the user has signed in fail five times of its own', () => {
    signIn('home');
    expect(guesses(6, () => 'home')).toEqual([0, 0, 0, 0, 0, 30]);
    expect(guess('hotel')).toBe(0);
  });

  it('does not count successes, nor forget failures for them', () => {
    for (let time = 0; time < 20; time++) expect(signIn(`place ${time}`, time)).toBe(true);
    guesses(4, () => 'thief', 100);
    expect(signIn('hotel', 200)).toBe(true);
    expect(guesses(2, () => 'thief', 300)).toEqual([0, 30]);
  });

  it('starts afresh after a quiet hour', () => {
    guesses(5, () => 'thief');
    expect(guesses(5, () => 'thief', HOUR)).toEqual([0, 0, 0, 0, 0]);
  });

  it('knows the last twenty addresses of a login', () => {
    for (let place = 0; place < 21; place++) signIn(`place ${place}`);
    guesses(5, () => 'thief');
    expect(guess('place 0')).toBe(30);
    expect(guess('place 1')).toBe(0);
  });

  it('lets strangers make a dozen guesses an hour at a login, wherever they are and whenever they try', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.nat({ max: HOUR - 1 })), { maxLength: 300 }), (tries) => {
        throttle = createSignInThrottle();
        const inOrder = tries.toSorted(([, one], [, other]) => one - other);
        const heard = inOrder.filter(([address, at]) => guess(address, at) === 0);
        expect(heard.length).toBeLessThanOrEqual(12);
        expect(heard.filter(([, at]) => at < (inOrder[0]?.[1] ?? 0) + 30_000).length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('never refuses a user at home who mistypes up to four times, whatever others do', () => {
    fc.assert(
      fc.property(fc.array(somebody, { maxLength: 200 }), fc.nat({ max: 4 }), (others, mistakes) => {
        throttle = createSignInThrottle();
        signIn('home');
        for (const { login, address, isRight, at } of others)
          if (isRight && login !== 'anna') signIn(address, at, login);
          else guess(address, at, login);
        for (let mistake = 0; mistake < mistakes; mistake++) expect(guess('home', HOUR)).toBe(0);
        expect(signIn('home', HOUR)).toBe(true);
      }),
    );
  });
});

const place = fc.integer({ min: 0, max: 30 }).map((number) => `address ${number}`);
const somebody = fc.record({
  login: fc.constantFrom('anna', 'ivan', 'nobody'),
  address: place,
  isRight: fc.boolean(),
  at: fc.nat({ max: HOUR }),
});
