import type { WebSocket } from 'ws';
import type { SipConnection } from './sip-connection.ts';

const PING_MS = 15_000;

/**
 * Ends a connection that proves no identity in time, and one whose far end has vanished without a word.
 * Returns the way to stop watching.
 */
export function watchConnection(
  socket: WebSocket,
  connection: SipConnection,
  anonymousMs: number,
): () => void {
  const anonymous = setTimeout(() => {
    if (connection.user === undefined) connection.close(1008, 'not authenticated');
  }, anonymousMs);
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  const pings = setInterval(() => {
    if (!alive) socket.terminate();
    alive = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, PING_MS);
  return () => {
    clearTimeout(anonymous);
    clearInterval(pings);
  };
}
