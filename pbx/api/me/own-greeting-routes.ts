import { setOwnGreeting } from '../../administration/own-greeting.ts';
import type { Identity } from '../../auth/identity.ts';
import { OwnProfile } from '../../contract/own-profile.ts';
import { accepted } from '../accepted.ts';
import { actorOf } from '../actor-of.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { sendVersioned } from '../entity-tag.ts';
import { readUpload } from '../greetings/read-upload.ts';
import { UPLOAD_BODY_LIMIT } from '../greetings/upload-limit.ts';
import { ProblemError } from '../problem-error.ts';
import { sendSound } from '../send-sound.ts';
import type { TypedApi } from '../typed-api.ts';

const path = '/v1/me/voicemail-greeting';
const tags = ['me'];

/** What callers hear before they leave a message to the one who asks. */
export const ownGreetingRoutes = (
  api: TypedApi,
  { administration, signIn, sounds }: ApiDependencies,
): void => {
  const set = async (identity: Identity, upload: Uint8Array | null) => {
    const { company, employee } = identity;
    const me = accepted(
      await setOwnGreeting(administration, actorOf(identity), { employee: employee.id, upload }),
    );
    const mustChangePassword = await signIn.mustChangePassword(company.settings.id, employee.login);
    return { ...me, mustChangePassword };
  };

  api.post(
    path,
    {
      config: { access: 'edit-own-profile' },
      bodyLimit: UPLOAD_BODY_LIMIT,
      schema: { tags, consumes: ['multipart/form-data'], response: { 200: OwnProfile } },
    },
    async (request, reply) => {
      const { upload } = await readUpload(request);
      return sendVersioned(reply, await set(identityOf(request), upload));
    },
  );

  api.delete(
    path,
    { config: { access: 'edit-own-profile' }, schema: { tags, response: { 200: OwnProfile } } },
    async (request, reply) => sendVersioned(reply, await set(identityOf(request), null)),
  );

  api.get(
    `${path}/audio`,
    { config: { access: 'edit-own-profile' }, schema: { tags, produces: ['audio/ogg'] } },
    async (request, reply) => {
      const { company, employee } = identityOf(request);
      const id = employee.voicemail.greeting;
      if (id === null) throw new ProblemError('not-found');
      return sendSound(reply, await sounds.path(company.settings.domain, { kind: 'greeting', id }));
    },
  );
};
