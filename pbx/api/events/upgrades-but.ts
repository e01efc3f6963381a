import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';

/** The upgrades of a server, except those to `path`, which somebody else takes. Looks like a server to listeners. */
export const upgradesBut = (server: Server, path: string): Server => {
  const upgrades = new EventEmitter();
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== path) upgrades.emit('upgrade', request, socket, head);
  });
  return upgrades as Server;
};
