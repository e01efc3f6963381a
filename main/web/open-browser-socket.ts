import type { OpenEventSocket } from '../pbx-api/event-stream.ts';

/** WebSockets of the browser, which keeps the server's pings to itself. */
export const openBrowserSocket: OpenEventSocket = (url, { opened, heard, closed }) => {
  const socket = new WebSocket(url);
  socket.onopen = opened;
  socket.onmessage = ({ data }) => heard(String(data));
  socket.onclose = ({ code }) => closed(code);
  return { send: (text) => socket.send(text), end: () => socket.close() };
};
