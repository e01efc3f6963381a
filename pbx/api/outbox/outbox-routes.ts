import { z } from 'zod';
import { removeMail } from '../../administration/remove-mail.ts';
import { retryMail } from '../../administration/retry-mail.ts';
import { OutboxPage } from '../../contract/outbox.ts';
import { PageQuery } from '../../contract/page.ts';
import { actorOf } from '../actor-of.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { pageOf } from '../page-of.ts';
import { ProblemError } from '../problem-error.ts';
import type { TypedApi } from '../typed-api.ts';

const config = { access: 'edit-settings' } as const;
const tags = ['outbox'];
const params = z.object({ mail: z.string().min(1).max(200) });

/** Mail that waits, was sent, or could not be. */
export const outboxRoutes = (api: TypedApi, { stores, administration }: ApiDependencies): void => {
  api.get(
    '/v1/outbox',
    { config, schema: { tags, querystring: PageQuery, response: { 200: OutboxPage } } },
    async (request) => {
      const { cursor, limit } = request.query;
      const company = identityOf(request).company.settings.id;
      const { mails, next } = await pageOf(stores.outbox.list(company, cursor ?? null, limit));
      const listed = mails.map(({ id, to, subject, createdAt, state, attempts, error }) => ({
        ...{ id, to, subject, createdAt, attempts, error },
        state: state.state,
      }));
      return { mails: listed, next };
    },
  );

  api.post(
    '/v1/outbox/:mail/attempt',
    { config, schema: { tags, params, response: { 204: z.undefined() } } },
    async (request, reply) => {
      const isThere = await retryMail(administration, actorOf(identityOf(request)), request.params.mail);
      if (!isThere) throw new ProblemError('not-found');
      return reply.status(204).send();
    },
  );

  api.delete(
    '/v1/outbox/:mail',
    {
      config,
      schema: {
        tags,
        params,
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) => {
      const removal = { id: request.params.mail, at: administration.clock() };
      const removed = await removeMail(stores, actorOf(identityOf(request)), removal);
      if (!removed) throw new ProblemError('not-found');
      return reply.status(204).send();
    },
  );
};
