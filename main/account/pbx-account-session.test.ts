import { describe, expect, test } from 'vitest';
import { createScriptedPbxClient, ROMASHKA } from '../../test/doubles/scripted-pbx-client.ts';
import { digestHa1 } from './digest-ha1.ts';
import { createPbxAccountSession } from './pbx-account-session.ts';

const soon = () => new Date(Date.now() + 10_000).toISOString();
const later = () => new Date(Date.now() + 600_000).toISOString();

const start = (expiresAt: string) => {
  const client = createScriptedPbxClient();
  client.session = { ...ROMASHKA, expiresAt: later() };
  const session = createPbxAccountSession({
    kind: 'pbx',
    client,
    origin: 'https://pbx.example',
    credentials: { login: 'anna', password: 'correct horse' },
    known: { ...ROMASHKA, expiresAt },
  });
  return { client, session };
};

describe('an account on our PBX', () => {
  test('is described to the page with a digest, and without password and token', () => {
    const { session } = start(later());
    expect(session.account.sip).toEqual({
      url: 'wss://pbx.example/sip',
      uri: 'sip:anna@pbx.example',
      authorizationUser: 'anna',
      digest: { realm: 'pbx.example', ha1: digestHa1('anna', 'pbx.example', 'correct horse') },
    });
    expect(JSON.stringify(session.account)).not.toMatch(/correct horse|token/);
  });

  test('uses its access token while that is good', async () => {
    const { client, session } = start(later());
    await session.colleagues();
    await session.colleagues();
    expect(client.tokens).toEqual(['token-0', 'token-0']);
    expect(client.signIns).toEqual([]);
  });

  test('goes on by the refresh token shortly before the token ends, once for all who wait', async () => {
    const { client, session } = start(soon());
    await Promise.all([session.colleagues(), session.colleagues()]);
    await session.colleagues();
    expect(client.refreshes).toEqual(['refresh-0']);
    expect(client.signIns).toEqual([]);
    expect(client.tokens).toEqual(['refreshed-1', 'refreshed-1', 'refreshed-1']);
  });

  test('a request whose token the PBX does not take is sent again with a new one', async () => {
    const { client, session } = start(later());
    client.answer = (_, token) => new Response(null, { status: token === 'token-0' ? 401 : 204 });
    const answer = await session.pbx?.fetch('/v1/me');
    expect(answer?.status).toBe(204);
    expect(client.asked).toEqual([
      'GET https://pbx.example/v1/me token-0',
      'GET https://pbx.example/v1/me refreshed-1',
    ]);
  });

  test('a new password is in force for the phone as well', async () => {
    const { client, session } = start(later());
    const change = { current: 'correct horse', next: 'battery staple' };
    await session.changePassword?.(change);
    expect(client.passwordChanges).toEqual([{ accessToken: 'token-0', change }]);
    const ha1 = digestHa1('anna', 'pbx.example', 'battery staple');
    expect(session.account.sip.digest?.ha1).toBe(ha1);
    expect(session.digestFor('pbx.example')).toBe(ha1);
  });

  test('a renewal that failed does not stand in the way of the next', async () => {
    const { client, session } = start(soon());
    client.failure = { code: 'server-silent' };
    await expect(session.colleagues()).rejects.toThrow('server-silent');
    client.failure = undefined;
    await expect(session.colleagues()).resolves.toHaveLength(1);
  });
});
