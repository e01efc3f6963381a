import { describe, expect, test } from 'vitest';
import type { SignInError } from '../../preload/contract/account.ts';
import { createScriptedPbxClient, ROMASHKA } from '../../test/doubles/scripted-pbx-client.ts';
import { createSessionTokens } from './session-tokens.ts';
import { SignInFailure } from './sign-in-failure.ts';

const past = new Date(Date.now() - 1000).toISOString();

const start = (first = ROMASHKA) => {
  const client = createScriptedPbxClient();
  const endings: SignInError[] = [];
  const tokens = createSessionTokens({
    client,
    origin: 'https://pbx.example',
    credentials: () => ({ login: 'anna', password: 'correct horse' }),
    first,
    onEnded: (error) => endings.push(error),
  });
  const refuseRefresh = () => {
    client.refresh = () => Promise.reject(new SignInFailure({ code: 'session-ended' }));
  };
  return { client, endings, tokens, refuseRefresh };
};

describe('a session with the PBX', () => {
  test('each refresh uses the token of the one before', async () => {
    const { client, tokens } = start();
    await tokens.renew();
    await tokens.renew();
    expect(client.refreshes).toEqual(['refresh-0', 'refresh-1']);
  });

  test('ended from another device is over: the password does not undo that', async () => {
    const { client, endings, tokens, refuseRefresh } = start();
    refuseRefresh();
    await expect(tokens.renew()).rejects.toThrow('session-ended');
    expect(endings).toEqual([{ code: 'session-ended' }]);
    expect(client.signIns).toEqual([]);
  });

  test('whose refresh token is too old is opened anew with the password', async () => {
    const { client, endings, tokens, refuseRefresh } = start({ ...ROMASHKA, refreshExpiresAt: past });
    refuseRefresh();
    expect((await tokens.renew()).accessToken).toBe('token-1');
    expect(client.signIns).toHaveLength(1);
    expect(endings).toEqual([]);
  });

  test('whose refresh may have been used up by a lost answer is opened anew: bad Wi-Fi signs nobody out', async () => {
    const { client, endings, tokens, refuseRefresh } = start();
    client.failure = { code: 'server-silent' };
    await expect(tokens.renew()).rejects.toThrow('server-silent');
    client.failure = undefined;
    refuseRefresh();
    expect((await tokens.renew()).accessToken).toBe('token-1');
    expect(endings).toEqual([]);
  });

  test('is over when the password does not serve any more, either', async () => {
    const { client, endings, tokens, refuseRefresh } = start({ ...ROMASHKA, refreshExpiresAt: past });
    refuseRefresh();
    client.failure = { code: 'wrong-password' };
    await expect(tokens.renew()).rejects.toThrow('wrong-password');
    expect(endings).toEqual([{ code: 'wrong-password' }]);
  });

  test('outlives a PBX that does not answer', async () => {
    const { client, endings, tokens } = start({ ...ROMASHKA, expiresAt: past });
    client.failure = { code: 'server-silent' };
    await expect(tokens.current()).rejects.toThrow('server-silent');
    expect(endings).toEqual([]);
  });

  test('does not use a token again that was discarded', async () => {
    const { tokens } = start();
    expect(await tokens.current()).toBe('token-0');
    tokens.discard('token-0');
    expect(await tokens.current()).toBe('refreshed-1');
    tokens.discard('token-0');
    expect(await tokens.current()).toBe('refreshed-1');
  });
});
