import { changeSchedule } from '../../administration/change-schedule.ts';
import { CompanySchedule } from '../../contract/schedule.ts';
import { VersionedSchedule } from '../../contract/settings-administration.ts';
import { accepted } from '../accepted.ts';
import { actorOf } from '../actor-of.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { expectedVersion, sendVersioned } from '../entity-tag.ts';
import type { TypedApi } from '../typed-api.ts';

const config = { access: 'edit-settings' } as const;
const versioned = { ...config, versioned: true };
const tags = ['schedule'];

/** «Расписание компании». */
export const scheduleRoutes = (api: TypedApi, { administration }: ApiDependencies): void => {
  api.get(
    '/v1/schedule',
    { config, schema: { tags, response: { 200: VersionedSchedule } } },
    async (request, reply) => {
      const { settings, versions } = identityOf(request).company;
      return sendVersioned(reply, { ...settings.schedule, version: versions.schedule });
    },
  );

  api.put(
    '/v1/schedule',
    { config: versioned, schema: { tags, body: CompanySchedule, response: { 200: VersionedSchedule } } },
    async (request, reply) => {
      const changed = await changeSchedule(administration, actorOf(identityOf(request)), {
        expected: expectedVersion(request),
        schedule: request.body,
      });
      return sendVersioned(reply, accepted(changed));
    },
  );
};
