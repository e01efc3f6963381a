import websocket from '@fastify/websocket';
import type { FastifyInstance } from 'fastify';
import { EVENTS_PROTOCOL } from '../../contract/company-event.ts';
import { upgradesBut } from './upgrades-but.ts';

/** A client says nothing but its token. */
const MESSAGE_LIMIT_BYTES = 8 * 1024;

/**
 * Lets routes be WebSockets. Must come before whatever may refuse a request: only requests that the plug-in has
 * seen first have their connections closed after the refusal. `sipPath` is left to somebody else.
 */
export const openWebSockets = async (api: FastifyInstance, sipPath: string): Promise<void> => {
  await api.register(websocket, {
    options: {
      // The plug-in wants a server and uses its upgrades alone.
      server: upgradesBut(api.server, sipPath),
      maxPayload: MESSAGE_LIMIT_BYTES,
      handleProtocols: (offered) => (offered.has(EVENTS_PROTOCOL) ? EVENTS_PROTOCOL : false),
    },
  });
};
