import { z } from 'zod';
import type { TypedApi } from '../typed-api.ts';

/** For whoever watches the service: it answers, hence it lives. */
export const healthRoutes = (api: TypedApi): void => {
  api.get(
    '/healthz',
    {
      config: { access: 'public' },
      schema: { tags: ['service'], response: { 200: z.object({ ok: z.literal(true) }) } },
    },
    async () => ({ ok: true as const }),
  );
};
