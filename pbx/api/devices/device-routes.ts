import { z } from 'zod';
import { Identifier } from '../../contract/identifier.ts';
import { SignedInDevice } from '../../contract/session.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { ProblemError } from '../problem-error.ts';
import type { TypedApi } from '../typed-api.ts';

/** The devices that an employee is signed in on. */
export const deviceRoutes = (api: TypedApi, { sessions }: ApiDependencies): void => {
  api.get(
    '/v1/sessions',
    {
      config: { access: 'use-phone' },
      schema: { tags: ['session'], response: { 200: z.array(SignedInDevice) } },
    },
    async (request) => {
      const identity = identityOf(request);
      const devices = await sessions.devices(identity);
      return devices.map(({ id, device, createdAt, lastSeenAt }) => ({
        id,
        device,
        createdAt: new Date(createdAt).toISOString(),
        lastSeenAt: new Date(lastSeenAt).toISOString(),
        current: id === identity.session,
      }));
    },
  );

  api.delete(
    '/v1/sessions/:session',
    {
      config: { access: 'use-phone' },
      schema: {
        tags: ['session'],
        params: z.object({ session: Identifier }),
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const ended = await sessions.end(identityOf(request), request.params.session);
      if (!ended) throw new ProblemError('not-found');
      return reply.status(204).send();
    },
  );

  api.delete(
    '/v1/sessions',
    { config: { access: 'use-phone' }, schema: { tags: ['session'], response: { 204: z.undefined() } } },
    async (request, reply) => {
      await sessions.endAll(identityOf(request));
      return reply.status(204).send();
    },
  );
};
