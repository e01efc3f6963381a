import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { ACCESS_TOKEN_SECONDS, createAccessTokens } from './access-tokens.ts';

const anna = { company: 'romashka', employee: 'anna', session: 's1' };

describe('access tokens', () => {
  it('are verified for ten minutes and no longer, except to sign out', async () => {
    let now = 1_700_000_000_000;
    const tokens = createAccessTokens(() => now);
    const { token, expiresAt } = await tokens.issue(anna);
    expect(expiresAt.getTime() - now).toBe(600_000);
    expect(ACCESS_TOKEN_SECONDS).toBeLessThanOrEqual(600);
    now += 599_000;
    expect(await tokens.verify(token)).toEqual(anna);
    now += 2_000;
    expect(await tokens.verify(token)).toBeUndefined();
    expect(await tokens.verify(token, { expiredToo: true })).toEqual(anna);
  });

  it('of another start, another algorithm or no signature are worth nothing', async () => {
    const tokens = createAccessTokens(Date.now);
    const foreign = await createAccessTokens(Date.now).issue(anna);
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"anna","sid":"s1","cid":"romashka","aud":"communicator-pbx"}')}.`;
    const guessed = await new SignJWT({ sid: 's1', cid: 'romashka' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('anna')
      .setAudience('communicator-pbx')
      .setExpirationTime('1h')
      .sign(new Uint8Array(32));
    for (const token of [foreign.token, unsigned, guessed, '', 'a.b.c']) {
      expect(await tokens.verify(token, { expiredToo: true })).toBeUndefined();
    }
  });
});
