import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { type ApiBench, openApiBench } from '../../../test/doubles/api-bench.ts';
import { otherOffice } from '../../../test/doubles/other-office.ts';
import { demoOffice } from '../../company/demo-office.ts';
import { type CompanyEvent, EVENTS_PROTOCOL } from '../../contract/company-event.ts';

const listen = async (bench: ApiBench): Promise<string> => {
  await bench.api.listen({ host: '127.0.0.1', port: 0 });
  const { port } = bench.api.server.address() as AddressInfo;
  return `ws://127.0.0.1:${port}`;
};

/** What a client is told, one after another. */
const connect = (url: string, protocols: string[] = []) => {
  const socket = new WebSocket(`${url}/v1/events`, protocols);
  onTestFinished(() => socket.terminate());
  const messages: { type: string }[] = [];
  const closed = once(socket, 'close').then(([code]) => code as number);
  const waiting: (() => void)[] = [];
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)));
    for (const wake of waiting.splice(0)) wake();
  });
  const next = async (type: string): Promise<object> => {
    for (;;) {
      const found = messages.find((message) => message.type === type);
      if (found) return messages.splice(messages.indexOf(found), 1)[0] ?? found;
      await new Promise<void>((wake) => waiting.push(wake));
    }
  };
  return { socket, messages, closed, next };
};

const signedIn = async (bench: ApiBench, url: string, login: string) => {
  const { accessToken } = await bench.session(login);
  const client = connect(url, [EVENTS_PROTOCOL, `token.${accessToken}`]);
  await client.next('ready');
  return { ...client, accessToken };
};

describe('the event stream', () => {
  it('is opened by the first message as well, and never by the address', async () => {
    const bench = await openApiBench();
    const url = await listen(bench);
    const { accessToken } = await bench.session('ivan');
    const client = connect(url);
    await once(client.socket, 'open');
    client.socket.send(JSON.stringify({ type: 'sign-in', accessToken }));
    await client.next('ready');
    const inAddress = new WebSocket(`${url}/v1/events?accessToken=${accessToken}`);
    const [code] = await once(inAddress, 'close');
    expect(code).toBe(4401);
  });

  it.each([
    ['a forged token', JSON.stringify({ type: 'sign-in', accessToken: 'a.b.c' }), 4401],
    ['something else', 'hello', 4400],
    ['nothing at all', undefined, 4401],
  ])('is closed to who says %s', async (_what, message, code) => {
    const bench = await openApiBench();
    const { socket, closed, messages } = connect(await listen(bench));
    await once(socket, 'open');
    if (message !== undefined) socket.send(message);
    expect(await closed).toBe(code);
    expect(messages).toEqual([]);
  });

  it('answers a request that is no WebSocket, and a WebSocket elsewhere, in HTTP', async () => {
    const bench = await openApiBench();
    const plain = await bench.api.inject({ url: '/v1/events' });
    expect([plain.statusCode, plain.json().code]).toEqual([426, 'upgrade-required']);
    const elsewhere = new WebSocket(`${await listen(bench)}/elsewhere`);
    const [error] = await once(elsewhere, 'error');
    expect(String(error)).toContain('404');
  });

  it('tells each what the role may see, of the own company only', async () => {
    const bench = await openApiBench([demoOffice, otherOffice]);
    const url = await listen(bench);
    const clients = {
      anna: await signedIn(bench, url, 'anna@romashka.localhost'),
      ivan: await signedIn(bench, url, 'ivan@romashka.localhost'),
      maria: await signedIn(bench, url, 'maria@romashka.localhost'),
      boris: await signedIn(bench, url, 'boris@lutik.localhost'),
    };
    const party = { name: 'Ольга', number: '+79170000017' };
    const call = { id: 'c1', direction: 'inbound', caller: party, dialled: '+78432009818', at: 1 } as const;
    const events: CompanyEvent[] = [
      { type: 'settings-changed', what: 'schedule' },
      { type: 'employee-changed', id: 'ivan', change: 'changed' },
      { type: 'number-changed', id: 'main-number', change: 'changed' },
      {
        type: 'extension-state',
        presence: { employee: 'ivan', state: 'talking', status: 'away', with: party },
      },
      { type: 'call-started', call: { ...call, employees: ['ivan'] } },
      { type: 'voicemail', employee: 'maria', message: 'm1', from: party },
      { type: 'messages', employee: 'ivan', fresh: 1, old: 0 },
    ];
    for (const event of events) bench.events.publish('romashka', event);
    for (const company of ['romashka', 'lutik']) {
      bench.events.publish(company, { type: 'department-changed', id: 'end', change: 'changed' });
    }
    await Promise.all(Object.values(clients).map(({ next }) => next('department-changed')));
    const seen = (name: keyof typeof clients) => clients[name].messages.map(({ type }) => type);
    expect(seen('anna')).toEqual([
      ...['settings-changed', 'employee-changed', 'number-changed', 'extension-state', 'call-started'],
    ]);
    expect(seen('ivan')).toEqual(['employee-changed', 'extension-state', 'call-started', 'messages']);
    expect(seen('maria')).toEqual(['employee-changed', 'extension-state', 'voicemail']);
    expect(clients.maria.messages[1]).toEqual({
      type: 'extension-state',
      presence: { employee: 'ivan', state: 'talking', status: 'away' },
    });
    expect(seen('boris')).toEqual([]);
  });

  it('tells of a change that is made over the API', async () => {
    const bench = await openApiBench();
    const client = await signedIn(bench, await listen(bench), 'maria');
    await bench.as('anna', {
      ...{ method: 'PATCH', url: '/v1/employees/ivan', headers: { 'if-match': '"1"' } },
      payload: { position: 'Менеджер' },
    });
    expect(await client.next('employee-changed')).toEqual({
      type: 'employee-changed',
      id: 'ivan',
      change: 'changed',
    });
  });

  it('ends with the session, and no other', async () => {
    const bench = await openApiBench();
    const url = await listen(bench);
    const first = await signedIn(bench, url, 'ivan');
    const second = await signedIn(bench, url, 'ivan');
    const headers = { authorization: `Bearer ${first.accessToken}` };
    await bench.api.inject({ method: 'DELETE', url: '/v1/session', headers });
    expect(await first.closed).toBe(4401);
    bench.events.publish('romashka', { type: 'messages', employee: 'ivan', fresh: 1, old: 0 });
    await second.next('messages');
  });

  it('ends with the employee, and with a new password', async () => {
    const bench = await openApiBench();
    const url = await listen(bench);
    const ivan = await signedIn(bench, url, 'ivan');
    const maria = await signedIn(bench, url, 'maria');
    await bench.as('anna', { method: 'POST', url: '/v1/employees/maria/password', payload: {} });
    expect(await maria.closed).toBe(4401);
    const headers = { 'if-match': '"1"' };
    await bench.as('anna', { method: 'DELETE', url: '/v1/employees/ivan?replacement=none', headers });
    expect(await ivan.closed).toBe(4401);
  });

  it('drops a client that answers no ping', async () => {
    const bench = await openApiBench([demoOffice], { signIn: 200, heartbeat: 30 });
    const { accessToken } = await bench.session('ivan');
    const socket = new WebSocket(
      `${await listen(bench)}/v1/events`,
      [EVENTS_PROTOCOL, `token.${accessToken}`],
      {
        autoPong: false,
      },
    );
    const [code] = await once(socket, 'close');
    expect(code).toBe(1006);
  });
});
