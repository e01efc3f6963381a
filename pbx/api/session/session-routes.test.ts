import { describe, expect, it } from 'vitest';
import { openApiBench } from '../../../test/doubles/api-bench.ts';
import { Problem } from '../../contract/problem.ts';
import { OpenedSession } from '../../contract/session.ts';

describe('signing in', () => {
  it('opens a session of ten minutes and tells where to register', async () => {
    const bench = await openApiBench();
    const answer = await bench.signIn(' Anna ', 'anna-password');
    expect(answer.statusCode).toBe(200);
    expect(OpenedSession.parse(answer.json())).toMatchObject({
      company: 'Ромашка',
      expiresAt: '2030-01-01T09:10:00.000Z',
      me: { login: 'anna', name: 'Анна Соколова', extension: '101', role: 'administrator' },
      sip: { url: 'ws://127.0.0.1:5080/sip', domain: 'romashka.localhost', realm: 'romashka.localhost' },
    });
  });

  it.each([
    ['a wrong password', 'anna', 'ivan-password'],
    ['an unknown login', 'nobody', 'nobody-password'],
    ['a phone outside, even with its password', 'outside', 'outside-password'],
  ])('answers %s with the same refusal', async (_who, login, password) => {
    const bench = await openApiBench();
    const answer = await bench.signIn(login, password);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(Problem.parse(answer.json())).toEqual({
      type: 'about:blank',
      title: 'Wrong login or password',
      status: 401,
      code: 'wrong-credentials',
    });
  });

  it.each(['anna', 'nobody'])(
    'makes guessers of %s wait after five failures, wherever they are',
    async (login) => {
      const bench = await openApiBench();
      for (let guess = 0; guess < 5; guess++) await bench.signIn(login, `guess${guess}`, `10.0.0.${guess}`);
      const answer = await bench.signIn(login, `${login}-password`, '10.0.0.9');
      expect(answer.statusCode).toBe(429);
      expect(answer.headers['retry-after']).toBe('30');
      expect(answer.json()).toMatchObject({ code: 'too-many-attempts', retryAfter: 30 });
      expect(bench.verified).toHaveLength(5);
    },
  );

  it('lets the user in meanwhile where they have signed in before, and anywhere afterwards', async () => {
    const bench = await openApiBench();
    await bench.signIn('anna', 'anna-password', '10.0.0.1');
    for (let guess = 0; guess < 6; guess++) await bench.signIn('anna', `guess${guess}`, `10.0.1.${guess}`);
    expect((await bench.signIn('anna', 'anna-password', '10.0.0.1')).statusCode).toBe(200);
    expect((await bench.signIn('anna', 'anna-password', '10.0.0.2')).statusCode).toBe(429);
    bench.now += 30_000;
    expect((await bench.signIn('anna', 'anna-password', '10.0.0.2')).statusCode).toBe(200);
  });

  it('counts guesses that are made at the same moment', async () => {
    const bench = await openApiBench();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, guess) => bench.signIn('anna', `guess${guess}`)),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5);
  });

  it('slows one address that tries many logins', async () => {
    const bench = await openApiBench();
    const answers = await Promise.all(Array.from({ length: 61 }, () => bench.signIn('', '')));
    expect(answers.at(-1)?.statusCode).toBe(429);
    expect(answers.at(-1)?.json()).toMatchObject({ code: 'too-many-attempts', retryAfter: 60 });
  });

  it('compares one hash for an unknown login as well: it must take as long as a wrong password', async () => {
    const bench = await openApiBench();
    for (const login of ['anna', 'nobody', 'outside']) await bench.signIn(login, 'wrong');
    expect(bench.verified).toEqual(['hash of anna-password', 'decoy', 'decoy']);
  });

  it('never logs a password or a token', async () => {
    const bench = await openApiBench();
    const { accessToken } = await bench.session('anna');
    await bench.signIn('anna', 'not-the-password');
    const log = bench.logged.join('');
    for (const secret of ['anna-password', 'not-the-password', accessToken])
      expect(log).not.toContain(secret);
  });
});

it('hands over the operator’s servers for phones behind NAT, when there are some', async () => {
  const bench = await openApiBench();
  expect((await bench.signIn('anna')).json()).not.toHaveProperty('iceServers');
  bench.iceServers = [{ urls: ['turn:turn.example'], credential: 'c' }];
  const iceServers = [{ urls: ['turn:turn.example'], username: 'anna@romashka.localhost', credential: 'c' }];
  const { refreshToken, ...session } = (await bench.signIn('anna')).json();
  expect(session).toMatchObject({ iceServers });
  const refresh = { method: 'POST', url: '/v1/session/refresh', payload: { refreshToken } } as const;
  expect((await bench.api.inject(refresh)).json()).toMatchObject({ iceServers });
});

describe('signing out', () => {
  const signOut = (bench: Awaited<ReturnType<typeof openApiBench>>, token: string) =>
    bench.api.inject({ method: 'DELETE', url: '/v1/session', headers: { authorization: `Bearer ${token}` } });

  it('closes the SIP contacts with the last session only', async () => {
    const bench = await openApiBench();
    const desk = await bench.session('anna');
    const laptop = await bench.session('anna');
    await signOut(bench, desk.accessToken);
    expect(bench.closedContacts).toEqual([]);
    await signOut(bench, laptop.accessToken);
    expect(bench.closedContacts).toEqual(['anna']);
  });

  it('works when the token is old, once', async () => {
    const bench = await openApiBench();
    const { accessToken } = await bench.session('anna');
    bench.now += 3_600_000;
    expect((await signOut(bench, accessToken)).statusCode).toBe(204);
    expect((await signOut(bench, accessToken)).statusCode).toBe(401);
  });
});
