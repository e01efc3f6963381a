import type { FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { z } from 'zod';
import type { Identity } from '../../auth/identity.ts';
import { may } from '../../company/permissions.ts';
import { EVENTS_CLOSED, EventMessage, EventsSignIn } from '../../contract/company-event.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ProblemError } from '../problem-error.ts';
import type { TypedApi } from '../typed-api.ts';
import { serveEvents } from './event-client.ts';
import { usualEventTimes } from './event-times.ts';

/**
 * `wss://…/v1/events`: what happens in the company. The token comes as the first message, or as a subprotocol
 * `token.<access token>` beside `communicator-events`; never in the address, which ends up in logs.
 */
export const eventRoutes = (api: TypedApi, needs: ApiDependencies): void => {
  const { sessions, administration, eventTimes = usualEventTimes } = needs;
  const admit = async (socket: WebSocket, token: string): Promise<void> => {
    const identity = await identify(token);
    if (!identity) socket.close(EVENTS_CLOSED.notSignedIn);
    else serveEvents(socket, identity, { sessions, administration, heartbeat: eventTimes.heartbeat });
  };

  const identify = async (token: string): Promise<Identity | undefined> => {
    const identity = await sessions.identify(token);
    return identity && may(identity.employee.role, 'see-colleagues') ? identity : undefined;
  };

  const waitForToken = (socket: WebSocket): void => {
    const late = setTimeout(() => socket.close(EVENTS_CLOSED.notSignedIn), eventTimes.signIn);
    socket.once('close', () => clearTimeout(late));
    socket.once('message', (data) => {
      clearTimeout(late);
      const message = parseSignIn(String(data));
      if (message) void admit(socket, message.accessToken);
      else socket.close(EVENTS_CLOSED.badMessage);
    });
  };

  api.route({
    method: 'GET',
    url: '/v1/events',
    config: { access: 'in-protocol' },
    schema: {
      tags: ['events'],
      description: 'A WebSocket. Messages are those of the 200 answer.',
      response: { 200: EventMessage },
    },
    handler: () => {
      throw new ProblemError('upgrade-required');
    },
    wsHandler: (socket: WebSocket, request: FastifyRequest) => {
      const token = offeredToken(request.headers['sec-websocket-protocol']);
      if (token === undefined) waitForToken(socket);
      else void admit(socket, token);
    },
  });
};

const offeredToken = (header: string | undefined): string | undefined =>
  header
    ?.split(',')
    .map((name) => name.trim())
    .find((name) => name.startsWith('token.'))
    ?.slice('token.'.length);

const parseSignIn = (text: string): z.infer<typeof EventsSignIn> | undefined => {
  try {
    return EventsSignIn.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
