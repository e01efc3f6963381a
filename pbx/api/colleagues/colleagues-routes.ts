import { Colleagues } from '../../contract/session.ts';
import { identityOf } from '../authorization.ts';
import type { TypedApi } from '../typed-api.ts';
import { colleagues } from './colleagues.ts';

export const colleaguesRoutes = (api: TypedApi): void => {
  api.get(
    '/v1/colleagues',
    {
      config: { access: 'see-colleagues' },
      schema: { tags: ['colleagues'], response: { 200: Colleagues } },
    },
    async (request) => colleagues(identityOf(request).company.settings),
  );
};
