import { companyOfHost } from '../../auth/company-of-sign-in.ts';
import { About, API_VERSION } from '../../contract/session.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import type { TypedApi } from '../typed-api.ts';

/**
 * What a communicator asks before it trusts an address: is this a PBX, and one that I understand? The company is
 * the one of this address, or the only one; otherwise empty: others' names are nobody's business.
 */
export const aboutRoutes = (api: TypedApi, { administration, version }: ApiDependencies): void => {
  api.get(
    '/v1/about',
    { config: { access: 'public' }, schema: { tags: ['service'], response: { 200: About } } },
    async ({ hostname }) => ({
      product: 'communicator-pbx' as const,
      apiVersion: API_VERSION,
      version,
      company: companyOfHost(administration.companies, hostname)?.settings.options.name ?? '',
    }),
  );
};
