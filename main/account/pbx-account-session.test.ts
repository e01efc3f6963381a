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

  test('signs in again shortly before the token ends, once for all who wait', async () => {
    const { client, session } = start(soon());
    await Promise.all([session.colleagues(), session.colleagues()]);
    await session.colleagues();
    expect(client.signIns).toHaveLength(1);
    expect(client.tokens).toEqual(['token-1', 'token-1', 'token-1']);
  });

  test('a renewal that failed does not stand in the way of the next', async () => {
    const { client, session } = start(soon());
    client.failure = { code: 'server-silent' };
    await expect(session.colleagues()).rejects.toThrow('server-silent');
    client.failure = undefined;
    await expect(session.colleagues()).resolves.toHaveLength(1);
  });
});
