import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { test as base, expect } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { AriClient } from './ari-client.ts';
import { EventSocket } from './event-socket.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

interface Request {
  readonly request_id: string;
  readonly method: string;
  readonly uri: string;
  readonly message_body?: string;
}

/** An Asterisk that answers by `answer`, and says by which way it was asked. */
// biome-ignore lint/correctness/noEmptyPattern: vitest reads the pattern to know what a fixture needs.
const test = base.extend('asterisk', async ({}, { onCleanup }) => {
  const asked: string[] = [];
  let answer = (request: Request, socket: WebSocket): void =>
    socket.send(JSON.stringify({ type: 'RESTResponse', request_id: request.request_id, status_code: 204 }));
  const server = createServer((request, response) => {
    asked.push(`HTTP ${request.method} ${request.url}`);
    response.writeHead(200).end('{"by":"http"}');
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) =>
    socket.on('message', (data) => {
      const request = JSON.parse(String(data)) as Request;
      asked.push(`${request.method} ${request.uri} ${request.message_body ?? ''}`.trim());
      answer(request, socket);
    }),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const access = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    user: 'u',
    password: 'p',
  };
  const events: string[] = [];
  const line = new EventSocket({
    ...{ access, applications: ['app'], logger: quiet, onConnected: () => {} },
    onEvent: ({ type }) => events.push(type),
  });
  onCleanup(() => {
    line.close();
    for (const socket of sockets.clients) socket.terminate();
    server.close();
  });
  const answers = (by: typeof answer): void => {
    answer = by;
  };
  return { asked, events, line, ari: new AriClient(access, line), answers };
});

test('what waits for no channel is told by the WebSocket of the events', async ({ asterisk }) => {
  const { ari, line, asked } = asterisk;
  await line.open();
  await ari.tell('POST', '/bridges/b1', { type: 'mixing' }, { name: 'Я' });
  await ari.tell('DELETE', '/channels/c1');
  expect(asked).toEqual(['POST bridges/b1?type=mixing {"name":"Я"}', 'DELETE channels/c1']);
});

test('answers find their requests, whatever their order and whatever comes between', async ({ asterisk }) => {
  const { ari, line, answers, events } = asterisk;
  const waiting: Request[] = [];
  answers((request, socket) => {
    waiting.push(request);
    if (waiting.length < 2) return;
    const channel = { id: 'c', name: 'PJSIP/a-1', state: 'Up', caller: { name: '', number: '' } };
    socket.send(JSON.stringify({ type: 'StasisEnd', channel: { ...channel, dialplan: { exten: '1' } } }));
    for (const { request_id, uri } of waiting.reverse())
      socket.send(
        JSON.stringify({
          type: 'RESTResponse',
          ...{ request_id, status_code: 200, message_body: JSON.stringify({ uri }) },
        }),
      );
  });
  await line.open();
  expect(await Promise.all([ari.tell('POST', '/one'), ari.tell('POST', '/two')])).toEqual([
    { uri: 'one' },
    { uri: 'two' },
  ]);
  expect(events).toEqual(['StasisEnd']);
});

test('a refusal has its status, and a lost connection is one without', async ({ asterisk }) => {
  const { ari, line, answers } = asterisk;
  await line.open();
  answers(({ request_id }, socket) =>
    socket.send(
      JSON.stringify({
        type: 'RESTResponse',
        ...{ request_id, status_code: 404, message_body: '{"message":"Channel not found"}' },
      }),
    ),
  );
  await expect(ari.tell('DELETE', '/channels/c1')).rejects.toMatchObject({
    name: 'AriError',
    status: 404,
    message: expect.stringContaining('Channel not found'),
  });
  answers((_request, socket) => socket.terminate());
  await expect(ari.tell('DELETE', '/channels/c1')).rejects.toMatchObject({ name: 'AriError', status: 0 });
});

test('while there is no connection it is asked by HTTP', async ({ asterisk }) => {
  const { ari, asked } = asterisk;
  expect(await ari.tell('POST', '/channels/c1/ring')).toEqual({ by: 'http' });
  expect(asked).toEqual(['HTTP POST /channels/c1/ring']);
});

test('while a request holds up the others, they go by HTTP', async ({ asterisk }) => {
  const { ari, line, asked, answers } = asterisk;
  await line.open();
  answers(() => {});
  const held = ari.tell('POST', '/channels/c1/ring');
  held.catch(() => {});
  await expect.poll(() => line.isClear, { timeout: 3_000 }).toBe(false);
  expect(await ari.tell('DELETE', '/channels/c2')).toEqual({ by: 'http' });
  expect(asked).toEqual(['POST channels/c1/ring', 'HTTP DELETE /channels/c2']);
});
