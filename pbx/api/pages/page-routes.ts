import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ProblemError } from '../problem-error.ts';
import type { TypedApi } from '../typed-api.ts';
import { assetHeaders, pageHeaders } from './page-headers.ts';

/** `<meta property="csp-nonce" content="…">`: where react-aria looks for the nonce of its style element. */
const NONCE_META = /(<meta property="csp-nonce" content=")[^"]*(")/;

const pages = { '/': 'index.html', '/sign-in': 'sign-in.html' } as const;

const config = { access: 'public', ownHeaders: true } as const;
/** No resource of the API. */
const schema = { hide: true };

/** The Communicator for browsers, at the address of the company: two pages, and the files that they are made of. */
export const pageRoutes = (api: TypedApi, { pagesFolder, sipUrl }: ApiDependencies): void => {
  if (pagesFolder === undefined) return;
  for (const [url, file] of Object.entries(pages)) {
    const page = readFileSync(join(pagesFolder, file), 'utf8');
    api.get(url, { config, schema }, async (_request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      const headers = pageHeaders(nonce, new URL(sipUrl()).origin);
      return reply.headers(headers).send(page.replace(NONCE_META, `$1${nonce}$2`));
    });
  }

  api.get(
    '/assets/:file',
    { config, schema: { ...schema, params: z.object({ file: z.string().regex(/^[\w.-]{1,200}$/) }) } },
    ({ params: { file } }, reply) => {
      // What a bundler writes beside the files is for developers.
      if (file.startsWith('.') || file.endsWith('.map')) throw new ProblemError('not-found');
      return reply
        .headers(assetHeaders(file))
        .sendFile(file, join(pagesFolder, 'assets'), { maxAge: '365d', immutable: true });
    },
  );
};
