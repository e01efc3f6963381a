import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, it } from 'vitest';
import { type ApiBench, openApiBench } from '../../../test/doubles/api-bench.ts';
import { digestSecret } from '../../auth/digest-secret.ts';
import { WebSession } from '../../contract/web-session.ts';

const ownPage = { 'sec-fetch-site': 'same-origin' };
const NAME = '__Secure-communicator';

const signIn = (bench: ApiBench, { remember = false, headers = ownPage as object } = {}) =>
  bench.api.inject({
    method: 'POST',
    url: '/v1/web-session',
    headers: { ...headers },
    payload: { login: 'anna', password: 'anna-password', remember },
  });

const cookieOf = (answer: LightMyRequestResponse) => answer.cookies.find(({ name }) => name === NAME);

const refresh = (bench: ApiBench, cookie: string, headers: object = ownPage) =>
  bench.api.inject({
    method: 'POST',
    url: '/v1/web-session/refresh',
    headers: { ...headers },
    cookies: { [NAME]: cookie },
  });

const me = async (bench: ApiBench, token: string) =>
  (await bench.api.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } })).statusCode;

describe('a session in a browser', () => {
  it('keeps its refresh token where no script, no other site and no open line has it', async () => {
    const answer = await signIn(await openApiBench());
    expect(answer.statusCode).toBe(200);
    const cookie = cookieOf(answer);
    expect(cookie).toMatchObject({
      path: '/v1/web-session',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
    });
    expect(cookie?.expires).toBeUndefined();
    expect(answer.body).not.toContain(cookie?.value);
    expect(answer.body).not.toContain('anna-password');
  });

  it('is told what the phone registers with', async () => {
    const { sip, me } = WebSession.parse((await signIn(await openApiBench())).json());
    expect(sip.ha1).toBe(digestSecret(me.login, sip.realm, 'anna-password').ha1Md5);
  });

  it('outlives the browser only where the person wants it', async () => {
    const bench = await openApiBench();
    const first = cookieOf(await signIn(bench, { remember: true }));
    expect(first?.expires?.getTime()).toBeGreaterThan(bench.now);
    const next = cookieOf(await refresh(bench, first?.value ?? ''));
    expect(next?.expires?.getTime()).toBeGreaterThan(bench.now + 20 * 24 * 3_600_000);
  });

  it('goes on by the cookie, which is replaced each time', async () => {
    const bench = await openApiBench();
    let cookie = cookieOf(await signIn(bench))?.value ?? '';
    for (let time = 0; time < 3; time++) {
      bench.now += 3_600_000;
      const answer = await refresh(bench, cookie);
      const { accessToken } = WebSession.parse(answer.json());
      expect(await me(bench, accessToken)).toBe(200);
      expect(cookieOf(answer)?.value).not.toBe(cookie);
      cookie = cookieOf(answer)?.value ?? '';
    }
  });

  it.each(['cross-site', 'same-site', 'none', undefined])(
    'is neither opened, renewed nor ended by a page of another site (%s)',
    async (site) => {
      const bench = await openApiBench();
      const headers = site === undefined ? {} : { 'sec-fetch-site': site };
      const own = await signIn(bench);
      const { accessToken } = own.json();
      const cookie = cookieOf(own)?.value ?? '';
      const refused = [
        await signIn(bench, { headers }),
        await refresh(bench, cookie, headers),
        await bench.api.inject({
          method: 'DELETE',
          url: '/v1/web-session',
          headers: { ...headers, authorization: `Bearer ${accessToken}` },
          cookies: { [NAME]: cookie },
        }),
      ];
      for (const answer of refused) {
        expect(answer.json()).toMatchObject({ status: 403, code: 'forbidden' });
        expect(answer.cookies).toEqual([]);
      }
      expect(await me(bench, accessToken)).toBe(200);
    },
  );

  it('gives nothing else by its cookie: everything asks for the token of the page', async () => {
    const bench = await openApiBench();
    const cookies = { [NAME]: cookieOf(await signIn(bench))?.value ?? '' };
    for (const url of ['/v1/me', '/v1/employees']) {
      expect((await bench.api.inject({ url, cookies, headers: ownPage })).statusCode).toBe(401);
    }
  });

  it('without a cookie, or with one of nobody, is over, and the cookie goes', async () => {
    const bench = await openApiBench();
    for (const cookie of ['', 'x'.repeat(43), '../..', 'x.remembered']) {
      const answer = await refresh(bench, cookie);
      expect(answer.json()).toMatchObject({ status: 401, code: 'expired' });
      expect(cookieOf(answer)?.value).toBe('');
    }
  });

  it('ends at the sign-out, cookie and all', async () => {
    const bench = await openApiBench();
    const own = await signIn(bench);
    const { accessToken } = own.json();
    const answer = await bench.api.inject({
      method: 'DELETE',
      url: '/v1/web-session',
      headers: { ...ownPage, authorization: `Bearer ${accessToken}` },
    });
    expect(answer.statusCode).toBe(204);
    expect(cookieOf(answer)?.value).toBe('');
    expect(await me(bench, accessToken)).toBe(401);
    expect((await refresh(bench, cookieOf(own)?.value ?? '')).statusCode).toBe(401);
  });

  it('is opened once by the link of an invitation, for whoever then chooses a password', async () => {
    const bench = await openApiBench();
    const payload = { mail: false };
    const invited = await bench.as('anna', { method: 'POST', url: '/v1/employees/ivan/invitation', payload });
    const token = invited.json().link.split('#')[1];
    const redeem = () =>
      bench.api.inject({
        method: 'POST',
        url: '/v1/web-session/invitation',
        headers: ownPage,
        payload: { token },
      });
    const answer = await redeem();
    expect(WebSession.parse(answer.json()).me.login).toBe('ivan');
    expect(cookieOf(answer)?.expires).toBeUndefined();
    expect((await redeem()).json()).toMatchObject({ status: 401, code: 'expired' });
  });

  it('is slowed like any other when somebody guesses', async () => {
    const bench = await openApiBench();
    const guess = () =>
      bench.api.inject({
        method: 'POST',
        url: '/v1/web-session',
        headers: ownPage,
        payload: { login: 'anna', password: 'guess', remember: false },
      });
    for (let time = 0; time < 5; time++) expect((await guess()).statusCode).toBe(401);
    expect((await guess()).json()).toMatchObject({ status: 429, code: 'too-many-attempts' });
  });
});
