import { changeMailServer } from '../../administration/change-mail-server.ts';
import { mailServerView } from '../../administration/mail-server-view.ts';
import { tryMailServer } from '../../administration/try-mail-server.ts';
import { MailTrial, MailTrialOutcome } from '../../contract/mail-server.ts';
import { MailServerChange, MailServerView } from '../../contract/settings-administration.ts';
import { accepted } from '../accepted.ts';
import { actorOf } from '../actor-of.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { expectedVersion, sendVersioned } from '../entity-tag.ts';
import type { TypedApi } from '../typed-api.ts';

const config = { access: 'edit-settings' } as const;
const versioned = { ...config, versioned: true };
const tags = ['options'];

/** «Почтовый сервер». */
export const mailServerRoutes = (api: TypedApi, { administration }: ApiDependencies): void => {
  api.get(
    '/v1/mail-server',
    { config, schema: { tags, response: { 200: MailServerView } } },
    async (request, reply) => sendVersioned(reply, mailServerView(identityOf(request).company)),
  );

  api.put(
    '/v1/mail-server',
    { config: versioned, schema: { tags, body: MailServerChange, response: { 200: MailServerView } } },
    async (request, reply) => {
      const changed = await changeMailServer(administration, actorOf(identityOf(request)), {
        expected: expectedVersion(request),
        server: request.body.server,
      });
      return sendVersioned(reply, accepted(changed));
    },
  );

  api.post(
    '/v1/mail-server/test',
    { config, schema: { tags, body: MailTrial, response: { 200: MailTrialOutcome } } },
    async (request) => tryMailServer(administration, actorOf(identityOf(request)), request.body.to),
  );
};
