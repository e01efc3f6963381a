import { z } from 'zod';
import { removeVoicemail } from '../../administration/remove-voicemail.ts';
import { markVoicemail } from '../../administration/mark-voicemail.ts';
import { PageQuery } from '../../contract/page.ts';
import { VoicemailChange, VoicemailPage } from '../../contract/voicemail-box.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { found } from '../found.ts';
import { pageOf } from '../page-of.ts';
import { ProblemError } from '../problem-error.ts';
import { sendSound } from '../send-sound.ts';
import type { TypedApi } from '../typed-api.ts';

const config = { access: 'use-phone' } as const;
const tags = ['voicemail'];
const params = z.object({ message: z.string().min(1).max(200) });

/** An employee's own voicemail; nobody else's, whatever the role. */
export const voicemailRoutes = (api: TypedApi, needs: ApiDependencies): void => {
  const { stores, sounds, voicemail } = needs;
  const owner = (request: Parameters<typeof identityOf>[0]) => {
    const { company, employee } = identityOf(request);
    return { company: company.settings.id, domain: company.settings.domain, employee: employee.id };
  };

  api.get(
    '/v1/voicemail',
    { config, schema: { tags, querystring: PageQuery, response: { 200: VoicemailPage } } },
    async (request) => {
      const { company, employee } = owner(request);
      const { cursor, limit } = request.query;
      const [page, counts] = await Promise.all([
        pageOf(stores.voicemail.list(company, employee, cursor ?? null, limit)),
        stores.voicemail.counts(company, employee),
      ]);
      const messages = page.messages.map(({ id, seconds, call, from, at, heard }) => ({
        ...{ id, seconds, call, from, at, heard },
      }));
      return { messages, next: page.next, ...counts };
    },
  );

  api.patch(
    '/v1/voicemail/:message',
    { config, schema: { tags, params, body: VoicemailChange, response: { 204: z.undefined() } } },
    async (request, reply) => {
      const marked = await markVoicemail(
        voicemail,
        owner(request),
        request.params.message,
        request.body.heard,
      );
      if (!marked) throw new ProblemError('not-found');
      return reply.status(204).send();
    },
  );

  api.delete(
    '/v1/voicemail/:message',
    { config, schema: { tags, params, response: { 204: z.undefined() } } },
    async (request, reply) => {
      const removed = await removeVoicemail(voicemail, owner(request), request.params.message);
      if (!removed) throw new ProblemError('not-found');
      return reply.status(204).send();
    },
  );

  api.get(
    '/v1/voicemail/:message/audio',
    { config, schema: { tags, params, produces: ['audio/ogg'] } },
    async (request, reply) => {
      const { company, employee, domain } = owner(request);
      const message = found(await stores.voicemail.find(company, employee, request.params.message));
      return sendSound(reply, sounds.recordingPath(domain, message.recording));
    },
  );
};
