import multipart from '@fastify/multipart';
import { z } from 'zod';
import { changeThing } from '../../administration/change-thing.ts';
import { removeThing } from '../../administration/remove-thing.ts';
import { allThings, findThing } from '../../administration/things.ts';
import { uploadGreeting } from '../../administration/upload-greeting.ts';
import { Identifier } from '../../contract/identifier.ts';
import { GreetingChange, RemovalQuery, VersionedGreeting } from '../../contract/settings-administration.ts';
import { accepted } from '../accepted.ts';
import { actorOf } from '../actor-of.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { expectedVersion, sendVersioned } from '../entity-tag.ts';
import { found } from '../found.ts';
import { sendSound } from '../send-sound.ts';
import type { TypedApi } from '../typed-api.ts';
import { readUpload } from './read-upload.ts';
import { UPLOAD_BODY_LIMIT, UPLOAD_LIMIT_BYTES } from './upload-limit.ts';

const config = { access: 'edit-settings' } as const;
const versioned = { ...config, versioned: true };
const tags = ['greetings'];
const params = z.object({ greeting: Identifier });

/** The sounds that a company has uploaded. */
export const greetingRoutes = async (api: TypedApi, needs: ApiDependencies): Promise<void> => {
  const { administration, sounds } = needs;
  await api.register(multipart, {
    limits: { files: 1, fields: 1, parts: 2, fileSize: UPLOAD_LIMIT_BYTES, fieldSize: 1024 },
  });

  api.get(
    '/v1/greetings',
    { config, schema: { tags, response: { 200: z.array(VersionedGreeting) } } },
    async (request) => [...allThings(identityOf(request).company, 'greeting')],
  );

  api.post(
    '/v1/greetings',
    {
      config,
      bodyLimit: UPLOAD_BODY_LIMIT,
      schema: { tags, consumes: ['multipart/form-data'], response: { 201: VersionedGreeting } },
    },
    async (request, reply) => {
      const upload = await readUpload(request);
      const greeting = accepted(await uploadGreeting(administration, actorOf(identityOf(request)), upload));
      return reply.status(201).send(sendVersioned(reply, greeting));
    },
  );

  api.patch(
    '/v1/greetings/:greeting',
    {
      config: versioned,
      schema: { tags, params, body: GreetingChange, response: { 200: VersionedGreeting } },
    },
    async (request, reply) => {
      const changed = await changeThing(administration, actorOf(identityOf(request)), {
        kind: 'greeting',
        id: request.params.greeting,
        expected: expectedVersion(request),
        change: request.body,
      });
      return sendVersioned(reply, accepted(changed));
    },
  );

  api.delete(
    '/v1/greetings/:greeting',
    {
      config: versioned,
      schema: { tags, params, querystring: RemovalQuery, response: { 204: z.undefined() } },
    },
    async (request, reply) => {
      const { company } = identityOf(request);
      const id = request.params.greeting;
      const removal = {
        thing: { kind: 'greeting', id },
        expected: expectedVersion(request),
        replacement: request.query.replacement,
      } as const;
      accepted(await removeThing(administration, actorOf(identityOf(request)), removal));
      await administration.greetingFiles.remove(company.settings.domain, id);
      return reply.status(204).send();
    },
  );

  api.get(
    '/v1/greetings/:greeting/audio',
    { config, schema: { tags, params, produces: ['audio/ogg'] } },
    async (request, reply) => {
      const { company } = identityOf(request);
      const { id } = found(findThing(company, 'greeting', request.params.greeting));
      return sendSound(reply, await sounds.path(company.settings.domain, { kind: 'greeting', id }));
    },
  );
};
