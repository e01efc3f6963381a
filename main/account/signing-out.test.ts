import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type ApiBench, openApiBench } from '../../test/doubles/api-bench.ts';
import { createHttpPbxClient } from './http-pbx-client.ts';
import { createPbxAccountSession, type PbxAccountSession } from './pbx-account-session.ts';

/** With the PBX's own API on a real port; its clock stands in 2030, so tokens are fresh here. */
describe('signing out of the PBX', () => {
  const client = createHttpPbxClient(fetch);
  const credentials = { login: 'anna', password: 'anna-password' };
  let pbx: ApiBench;
  let origin: string;

  beforeEach(async () => {
    pbx = await openApiBench();
    origin = await pbx.api.listen({ host: '127.0.0.1', port: 0 });
  });

  const signIn = async (): Promise<PbxAccountSession> => {
    const known = await client.signIn(origin, credentials);
    return createPbxAccountSession({ kind: 'pbx', client, origin, credentials, known });
  };

  test('ends the session there: with the last one the contacts are closed', async () => {
    const [desk, laptop] = [await signIn(), await signIn()];
    await desk.signOut();
    expect(pbx.closedContacts).toEqual([]);
    await laptop.signOut();
    expect(pbx.closedContacts).toEqual(['anna']);
  });

  test('works with a token that is too old for anything else', async () => {
    const anna = await signIn();
    pbx.now += 3_600_000;
    await anna.signOut();
    expect(pbx.closedContacts).toEqual(['anna']);
  });

  test('is nothing to complain about when the session is over already', async () => {
    const anna = await signIn();
    await anna.signOut();
    await anna.signOut();
  });

  test('leaves no session of an earlier token behind', async () => {
    const anna = await signIn();
    await anna.verify();
    await vi.waitFor(async () => expect(await pbx.openSessions()).toBe(1));
    await anna.signOut();
    expect(pbx.closedContacts).toEqual(['anna']);
  });

  test('ends a session that is just being opened, too', async () => {
    const { description: known } = await signIn();
    const restored = createPbxAccountSession({ kind: 'pbx', client, origin, credentials, known });
    const opening = restored.verify();
    await restored.signOut();
    const { accessToken } = await opening;
    await expect(client.colleagues(origin, accessToken)).rejects.toThrow('wrong-password');
  });

  test('asks nothing of a PBX that has not let us in', async () => {
    const { description: known } = await signIn();
    const restored = createPbxAccountSession({ kind: 'pbx', client, origin, credentials, known });
    await restored.signOut();
    expect(pbx.closedContacts).toEqual([]);
  });
});
