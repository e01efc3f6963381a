import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { PbxProcess } from '../support/pbx-process.ts';

const { end } = ru.call;

test('a declined call says so to the caller', async ({ phoneOf }) => {
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  await anna.window.dial('102');
  await ivan.window.rings();
  await ivan.window.callButton(ru.call.decline).click();
  await anna.window.ends(end.declined);
});

/** What «Второй звонок» in the profile does. */
async function takesNoSecondCall(pbx: PbxProcess, extension: string): Promise<void> {
  const { login, password } = pbx.person(extension);
  const ask = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://${pbx.address}${path}`, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(answer.ok, `${method} ${path}`).toBe(true);
    return answer;
  };
  const session = await ask('POST', '/v1/session', { login, password });
  const { accessToken } = (await session.json()) as { accessToken: string };
  const authorization = `Bearer ${accessToken}`;
  const version = (await ask('GET', '/v1/me', undefined, { authorization })).headers.get('etag') ?? '';
  await ask('PATCH', '/v1/me', { callWaiting: false }, { authorization, 'if-match': version });
}

test('a colleague who talks and wants no second call is busy', async ({ phoneOf, pbx }) => {
  await takesNoSecondCall(pbx, '102');
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  await anna.window.dial('102');
  await ivan.window.rings();
  await ivan.window.answer();
  await anna.window.talks();
  await maria.window.dial('102');
  await maria.window.ends(end.busy);
  await expect(ivan.window.callButton(ru.call.hangUp)).toBeVisible();
});

test('nobody answers: the PBX gives up and both windows say so', async ({ phoneOf }) => {
  test.setTimeout(90_000);
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  await anna.window.dial('102');
  await ivan.window.rings();
  await anna.window.ends(end['no-answer'], 40_000);
  await ivan.window.ends(end.missed);
});

test('cancelled while it rings: the ringing stops', async ({ phoneOf }) => {
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  await anna.window.dial('102');
  await ivan.window.rings();
  await anna.window.hangUp();
  await anna.window.ends(end.cancelled);
  await ivan.window.ends(end.missed);
  await expect(ivan.window.callButton(ru.call.answer)).toHaveCount(0);
});

test('a number that nobody has is not found', async ({ phoneOf }) => {
  const anna = await phoneOf('101');
  await anna.window.dial('777');
  await anna.window.ends(end['not-found']);
});

test('a colleague who is not registered is not in reach', async ({ phoneOf }) => {
  const anna = await phoneOf('101');
  await anna.window.dial('103');
  await anna.window.ends(end.unavailable);
});

test('the far end is killed: the call ends within 30 s', async ({ phoneOf }) => {
  test.setTimeout(90_000);
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  await anna.window.dial('102');
  await ivan.window.rings();
  await ivan.window.answer();
  await anna.window.talks();
  await ivan.app.kill();
  await expect(anna.window.callButton(ru.call.hold)).toHaveCount(0, { timeout: 30_000 });
});
