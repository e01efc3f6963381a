import { describe, expect } from 'vitest';
import type { RunningOffice } from '../../../pbx/composition-root.ts';
import { test } from './office-test.ts';

/** Asks the API as this employee. */
const asking = async (office: RunningOffice, login: string) => {
  const api = office.credentials.api.url;
  const json = { 'content-type': 'application/json' };
  const password = office.credentials.people.find((person) => person.login === login)?.password;
  const session = await fetch(`${api}/v1/session`, {
    ...{ method: 'POST', headers: json, body: JSON.stringify({ login, password }) },
  });
  const { accessToken } = (await session.json()) as { accessToken: string };
  const authorization = `Bearer ${accessToken}`;
  return {
    api,
    authorization,
    ask: async (method: string, path: string, body?: object, version?: number) => {
      const headers = {
        authorization,
        ...(body && json),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      };
      return fetch(`${api}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    },
  };
};

/** The first event of that type. */
const eventOf = ({ api, authorization }: { api: string; authorization: string }, type: string) =>
  new Promise<object>((resolve, reject) => {
    const socket = new WebSocket(`${api.replace('http', 'ws')}/v1/events`);
    const accessToken = authorization.slice('Bearer '.length);
    socket.onopen = () => socket.send(JSON.stringify({ type: 'sign-in', accessToken }));
    socket.onerror = reject;
    socket.onmessage = ({ data }) => {
      const event = JSON.parse(String(data)) as { type: string };
      if (event.type !== type) return;
      socket.close();
      resolve(event);
    };
  });

describe('the whole office, with phones that have none of our code', () => {
  test('lets a phone hear itself at *43', async ({ phoneOf }) => {
    const anna = await phoneOf('anna');
    await anna.do('call', '*43');
    await anna.hearsSound();
    await anna.do('hangUp');
    await anna.event('ended');
  });

  test('connects two employees by short number, and hanging up ends both', async ({ phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await anna.do('call', '102');
    expect((await ivan.event('incoming')).from).toBe('"Анна Соколова" <sip:101@romashka.localhost>');
    expect((await anna.event('progress')).status).toBe(180);
    await ivan.do('answer');
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    await ivan.do('hangUp');
    await anna.event('ended');
  });

  test('brings an outside caller to the first of the sales department to answer', async ({ phoneOf }) => {
    const [outside, ivan, maria] = [await phoneOf('outside'), await phoneOf('ivan'), await phoneOf('maria')];
    await outside.do('call', '88432009818');
    const [atIvan] = await Promise.all([ivan.event('incoming'), maria.event('incoming')]);
    expect(atIvan).toMatchObject({
      from: expect.stringContaining('+79170000017@'),
      called: expect.stringContaining('"Отдел продаж" <sip:+78432009818@'),
    });
    await maria.do('answer');
    expect((await ivan.event('failed')).reason).toContain('cause=200');
    await Promise.all([outside.hearsSound(), maria.hearsSound()]);
  });

  test('records a talk when one of the two wants it, for both to hear', async ({ office, phoneOf }) => {
    const [anna, maria] = [await phoneOf('anna'), await phoneOf('maria')];
    await anna.do('call', '103');
    const ringing = await maria.event('incoming');
    await maria.do('answer');
    const talking = await anna.event('accepted');
    await anna.event('confirmed');
    const { ask, ...asMaria } = await asking(office, 'maria');
    const live = async () =>
      ((await (await ask('GET', '/v1/me/calls')).json()) as { calls: object[] }).calls[0];
    const call = (await live()) as { id: string };
    expect(call).toMatchObject({
      ...{ leg: ringing.leg, direction: 'incoming', state: 'talking', recorded: false, recording: 'start' },
    });
    const asAnna = await asking(office, 'anna');
    const annas = (await (await asAnna.ask('GET', '/v1/me/calls')).json()) as { calls: object[] };
    expect(annas.calls).toMatchObject([{ id: call.id, leg: talking.leg, direction: 'outgoing' }]);
    const over = eventOf(asMaria, 'call-ended');
    const wanted = (what: string) => ask('POST', `/v1/me/calls/${call.id}/recording`, { wanted: what });
    expect((await wanted('start')).status).toBe(200);
    await Promise.all([anna.hearsSound(), maria.hearsSound()]);
    expect(await live()).toMatchObject({ recorded: true, recording: 'stop' });
    expect((await wanted('stop')).status).toBe(200);
    await anna.do('hangUp');
    expect(await over).toMatchObject({ call: { id: call.id, hasRecording: true, recordings: 1 } });
    const heard = await ask('GET', `/v1/calls/${call.id}/recording`);
    expect(Buffer.from(await heard.arrayBuffer()).toString('latin1', 0, 4)).toBe('OggS');
    expect((await ask('GET', `/v1/calls/${call.id}/recording?part=2`)).status).toBe(404);
  });

  test('answers by itself where the callee lets the caller ask for it, and nowhere else', async ({
    office,
    phoneOf,
  }) => {
    const [anna, ivan, maria] = [await phoneOf('anna'), await phoneOf('ivan'), await phoneOf('maria')];
    const asMaria = await asking(office, 'maria');
    const autoAnswer = { when: 'asked', by: 'administrators' };
    expect((await asMaria.ask('PATCH', '/v1/me', { autoAnswer }, 1)).status).toBe(200);
    await anna.do('call', '103', 'Call-Info: <sip:romashka.localhost>;answer-after=0');
    expect((await maria.event('incoming')).callInfo).toMatch(/^<.*>;answer-after=0$/);
    await anna.do('hangUp');
    await maria.event('failed');
    await maria.clear();
    await ivan.do('call', '103', 'Alert-Info: <http://romashka.localhost>;info=alert-autoanswer');
    expect((await maria.event('incoming')).callInfo).toBeUndefined();
  });

  test('shows a watcher who is free, who talks and who holds', async ({ phoneOf }) => {
    const [maria, ivan] = [await phoneOf('maria'), await phoneOf('ivan')];
    await maria.do('subscribe', 'sip:102@romashka.localhost', 'dialog', 'application/dialog-info+xml');
    expect((await maria.notify(0)).body).not.toMatch(/<state>(early|confirmed)</);
    await ivan.do('call', '*43');
    expect((await maria.notify(1)).body).toMatch(/<state>confirmed</);
    await ivan.event('confirmed');
    await ivan.do('hold');
    expect((await maria.notify(2)).body).toContain('+sip.rendering');
    await ivan.do('hangUp');
    expect((await maria.notify(3)).body).not.toMatch(/<state>(early|confirmed)</);
  });
});
