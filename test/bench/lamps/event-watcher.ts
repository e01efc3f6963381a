import { WebSocket } from 'ws';
import { EVENTS_PROTOCOL, EventMessage } from '../../../pbx/contract/company-event.ts';
import type { OnTold, Watcher } from './watcher.ts';

/** Watches as our own communicator does, by the event stream of the PBX. Resolves when nothing is missed any more. */
export function openEventWatcher(apiUrl: string, accessToken: string, onTold: OnTold): Promise<Watcher> {
  const url = `${apiUrl.replace('http', 'ws')}/v1/events`;
  const socket = new WebSocket(url, [EVENTS_PROTOCOL, `token.${accessToken}`]);
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => reject(new Error(`the event stream ended with ${code}`)));
    socket.on('message', (data) => {
      const at = performance.timeOrigin + performance.now();
      const event = EventMessage.parse(JSON.parse(String(data)));
      if (event.type === 'extension-state') onTold(event.presence.employee, at);
      if (event.type === 'ready') resolve({ close: () => socket.terminate() });
    });
  });
}
