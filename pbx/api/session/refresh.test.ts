import { describe, expect, it } from 'vitest';
import { type ApiBench, openApiBench } from '../../../test/doubles/api-bench.ts';
import { otherOffice } from '../../../test/doubles/other-office.ts';
import { demoOffice } from '../../company/demo-office.ts';
import { OpenedSession } from '../../contract/session.ts';

const refresh = (bench: ApiBench, refreshToken: string) =>
  bench.api.inject({ method: 'POST', url: '/v1/session/refresh', payload: { refreshToken } });

const me = async (bench: ApiBench, { accessToken }: { accessToken: string }) =>
  (await bench.api.inject({ url: '/v1/me', headers: { authorization: `Bearer ${accessToken}` } })).statusCode;

describe('a refresh token', () => {
  it('is good for one new pair, over and over, for weeks', async () => {
    const bench = await openApiBench();
    let session = await bench.session('anna');
    for (let day = 0; day < 40; day++) {
      bench.now += 20 * 3_600_000;
      const answer = await refresh(bench, session.refreshToken);
      expect(answer.statusCode).toBe(200);
      const next = OpenedSession.parse(answer.json());
      expect(next.refreshToken).not.toBe(session.refreshToken);
      session = next;
    }
    expect(await me(bench, session)).toBe(200);
  });

  it('used twice ends the session of the thief and of the owner, and their SIP contacts', async () => {
    const bench = await openApiBench();
    const stolen = await bench.session('anna');
    const other = await bench.session('anna');
    const owner = (await refresh(bench, stolen.refreshToken)).json();
    bench.now += 60_000;
    expect((await refresh(bench, stolen.refreshToken)).json()).toMatchObject({
      status: 401,
      code: 'expired',
    });
    expect(bench.closedContacts).toEqual(['anna']);
    expect((await refresh(bench, owner.refreshToken)).statusCode).toBe(401);
    expect(await me(bench, owner)).toBe(401);
    expect(await me(bench, other)).toBe(200);
  });

  it('asked for once more at once, because the answer was lost, is no theft', async () => {
    const bench = await openApiBench();
    const { refreshToken } = await bench.session('anna');
    await refresh(bench, refreshToken);
    bench.now += 2_000;
    const again = await refresh(bench, refreshToken);
    expect(again.statusCode).toBe(200);
    expect(await me(bench, again.json())).toBe(200);
  });

  it.each(['', 'x'.repeat(43), '../..'])('that nobody was given (%j) is refused', async (token) => {
    const bench = await openApiBench();
    expect((await refresh(bench, token)).statusCode).toBe(token === '' ? 400 : 401);
  });

  it('of a device that never refreshed ends after a day', async () => {
    const bench = await openApiBench();
    const { refreshToken } = await bench.session('anna');
    bench.now += 24 * 3_600_000;
    expect((await refresh(bench, refreshToken)).statusCode).toBe(401);
  });

  it('tells the role and name of today', async () => {
    const bench = await openApiBench();
    const { refreshToken } = await bench.session('ivan');
    const payload = { name: 'Иван Иванов', role: 'limited-user' };
    await bench.as('anna', {
      ...{ method: 'PATCH', url: '/v1/employees/ivan', payload, headers: { 'if-match': '"1"' } },
    });
    expect((await refresh(bench, refreshToken)).json().me).toMatchObject(payload);
  });
});

describe('devices', () => {
  const devices = async (bench: ApiBench) => (await bench.as('anna', { url: '/v1/sessions' })).json();
  const payload = { login: 'anna', password: 'anna-password', device: 'Ноутбук' };

  it('are listed with their names, and one can be signed out from another', async () => {
    const bench = await openApiBench();
    const laptop = await bench.api.inject({ method: 'POST', url: '/v1/session', payload });
    await bench.as('anna', { url: '/v1/me' });
    const listed: { id: string; device: string; current: boolean }[] = await devices(bench);
    expect(listed.map(({ device, current }) => [device, current]).toSorted()).toEqual([
      ['Коммуникатор', true],
      ['Ноутбук', false],
    ]);
    const id = listed.find(({ current }) => !current)?.id;
    const signOut = { method: 'DELETE', url: `/v1/sessions/${id}` } as const;
    expect((await bench.as('anna', signOut)).statusCode).toBe(204);
    expect(await me(bench, laptop.json())).toBe(401);
    expect(bench.closedContacts).toEqual([]);
    expect((await bench.as('anna', signOut)).statusCode).toBe(404);
  });

  it('of a colleague cannot be signed out', async () => {
    const bench = await openApiBench();
    await bench.as('anna', { url: '/v1/me' });
    const [{ id }] = await devices(bench);
    expect((await bench.as('ivan', { method: 'DELETE', url: `/v1/sessions/${id}` })).statusCode).toBe(404);
  });

  it('are all signed out at once, phones too', async () => {
    const bench = await openApiBench();
    const sessions = [await bench.session('anna'), await bench.session('anna')];
    await bench.as('anna', { method: 'DELETE', url: '/v1/sessions' });
    for (const session of sessions) {
      expect(await me(bench, session)).toBe(401);
      expect((await refresh(bench, session.refreshToken)).statusCode).toBe(401);
    }
    expect(bench.closedContacts).toEqual(['anna']);
  });
});

describe('an own password', () => {
  const next = 'Kukushka-letit-na-9-etazh';
  const put = (bench: ApiBench, payload: object) =>
    bench.as('anna', { method: 'PUT', url: '/v1/me/password', payload });

  it('is changed after the old one is checked; other devices and phones must use the new one', async () => {
    const bench = await openApiBench();
    const other = await bench.session('anna');
    expect((await put(bench, { current: 'anna-password', next })).statusCode).toBe(204);
    expect(await me(bench, other)).toBe(401);
    expect((await bench.as('anna', { url: '/v1/me' })).statusCode).toBe(200);
    expect(bench.phones).toEqual(['apply romashka.localhost anna', 'revoke romashka.localhost anna']);
    expect((await bench.signIn('anna')).statusCode).toBe(401);
    expect((await bench.signIn('anna', next)).statusCode).toBe(200);
  });

  it.each([
    ['a wrong old one', { current: 'guess', next }, 'wrong-password'],
    ['no old one', { next }, 'wrong-password'],
    ['a weak one', { current: 'anna-password', next: '12345678' }, 'password-refused'],
    ['the same one', { current: 'anna-password', next: 'anna-password' }, 'password-refused'],
  ])('is not changed with %s', async (_what, payload, code) => {
    const bench = await openApiBench();
    expect((await put(bench, payload)).json()).toMatchObject({ status: 422, code });
    expect((await bench.signIn('anna')).statusCode).toBe(200);
  });

  it('cannot be guessed with a stolen token either', async () => {
    const bench = await openApiBench();
    for (let guess = 0; guess < 5; guess++) await put(bench, { current: `guess${guess}`, next });
    expect((await put(bench, { current: 'anna-password', next })).statusCode).toBe(429);
  });
});

describe('on a PBX of several companies', () => {
  const signIn = (bench: ApiBench, login: string, host: string) =>
    bench.api.inject({
      method: 'POST',
      url: '/v1/session',
      headers: { host },
      payload: { login, password: `${login.split('@')[0]?.toLowerCase()}-password` },
    });

  it('the company is that of the login’s domain, else that of the address asked', async () => {
    const bench = await openApiBench([demoOffice, otherOffice]);
    const company = async (login: string, host: string) => (await signIn(bench, login, host)).json().company;
    expect(await company('anna', 'romashka.localhost:8080')).toBe('Ромашка');
    expect(await company('boris', 'lutik.localhost')).toBe('Лютик');
    expect(await company('Boris@Lutik.localhost', 'pbx.example')).toBe('Лютик');
    expect(await company('boris@lutik.localhost', 'romashka.localhost')).toBe('Лютик');
    for (const [login, host] of [
      ['anna', 'pbx.example'],
      ['anna', 'lutik.localhost'],
      ['anna@nowhere', 'romashka.localhost'],
    ] as const) {
      expect((await signIn(bench, login, host)).statusCode, `${login} ${host}`).toBe(401);
    }
    const about = async (host: string) =>
      (await bench.api.inject({ url: '/v1/about', headers: { host } })).json();
    expect(await about('lutik.localhost')).toMatchObject({ company: 'Лютик' });
    expect(await about('pbx.example')).toMatchObject({ company: '' });
  });
});
