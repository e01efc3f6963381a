import { z } from 'zod';
import type { TypedApi } from '../typed-api.ts';

/** The description of this API, for programs. */
export const openapiRoutes = (api: TypedApi): void => {
  api.get(
    '/openapi.json',
    {
      config: { access: 'public' },
      schema: { tags: ['service'], response: { 200: z.record(z.string(), z.unknown()) } },
    },
    async () => ({ ...api.swagger() }),
  );
};
