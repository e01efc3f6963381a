import WebSocket from 'ws';
import type { Log } from '../log/log.ts';
import type { OpenEventSocket } from './event-stream.ts';

const MOST_BYTES = 1024 * 1024;

/** WebSockets of Node. `authorities`: trusted certificate authorities, PEM; undefined: Node's own. */
export function openWsSocket(log: Log, authorities: readonly string[] | undefined): OpenEventSocket {
  const ca = authorities === undefined ? {} : { ca: [...authorities] };
  const options = { followRedirects: false, maxPayload: MOST_BYTES, handshakeTimeout: 10_000, ...ca };
  return (url, { opened, heard, alive, closed }) => {
    const socket = new WebSocket(url, options);
    socket.on('open', opened);
    socket.on('message', (data) => heard(String(data)));
    socket.on('ping', alive);
    socket.on('error', (error) => log.info('The event stream failed', { error: error.message }));
    socket.on('close', closed);
    return { send: (text) => socket.send(text), end: () => socket.terminate() };
  };
}
