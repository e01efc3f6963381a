import { ExtensionPresences } from '../../contract/extension-presence.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import type { TypedApi } from '../typed-api.ts';
import { visiblePresence } from './visible-presence.ts';

/** The lamps of the whole company. */
export const extensionStateRoutes = (api: TypedApi, { liveCalls }: ApiDependencies): void => {
  api.get(
    '/v1/extension-states',
    {
      config: { access: 'see-colleagues' },
      schema: { tags: ['colleagues'], response: { 200: ExtensionPresences } },
    },
    async (request) => {
      const { company, employee } = identityOf(request);
      const presences = liveCalls.extensionStates(company.settings.id);
      return presences.map((presence) => visiblePresence(employee, presence));
    },
  );
};
