import { z } from 'zod';
import { setOwnGreeting } from '../../administration/own-greeting.ts';
import type { Identity } from '../../auth/identity.ts';
import { accepted } from '../accepted.ts';
import { actorOf } from '../actor-of.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { readUpload } from '../greetings/read-upload.ts';
import { UPLOAD_BODY_LIMIT } from '../greetings/upload-limit.ts';
import { ProblemError } from '../problem-error.ts';
import { sendSound } from '../send-sound.ts';
import type { TypedApi } from '../typed-api.ts';

const path = '/v1/me/voicemail-greeting';
const config = { access: 'edit-own-profile' } as const;
const tags = ['me'];
const response = { 204: z.undefined() };

/** What callers hear before they leave a message to the one who asks. */
export const ownGreetingRoutes = (api: TypedApi, { administration, sounds }: ApiDependencies): void => {
  const set = async (identity: Identity, upload: Uint8Array | null) =>
    accepted(
      await setOwnGreeting(administration, actorOf(identity), { employee: identity.employee.id, upload }),
    );

  api.post(
    path,
    {
      config,
      bodyLimit: UPLOAD_BODY_LIMIT,
      schema: { tags, consumes: ['multipart/form-data'], response },
    },
    async (request, reply) => {
      const { upload } = await readUpload(request);
      await set(identityOf(request), upload);
      return reply.status(204).send();
    },
  );

  api.delete(path, { config, schema: { tags, response } }, async (request, reply) => {
    await set(identityOf(request), null);
    return reply.status(204).send();
  });

  api.get(`${path}/audio`, { config, schema: { tags, produces: ['audio/ogg'] } }, async (request, reply) => {
    const { company, employee } = identityOf(request);
    const id = employee.voicemail.greeting;
    if (id === null) throw new ProblemError('not-found');
    return sendSound(reply, await sounds.path(company.settings.domain, { kind: 'greeting', id }));
  });
};
