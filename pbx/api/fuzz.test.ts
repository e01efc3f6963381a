import fc from 'fast-check';
import type { HTTPMethods } from 'fastify';
import { expect, it } from 'vitest';
import { openFurnishedBench, type Things } from '../../test/doubles/furnished-bench.ts';

const BODIES_A_ROUTE = 500;

const words = [
  ...[
    'name',
    'login',
    'password',
    'extension',
    'role',
    'email',
    'mobile',
    'ringContacts',
    'forwarding',
    'always',
  ],
  ...[
    'voicemail',
    'members',
    'queue',
    'working',
    'nonWorking',
    'target',
    'to',
    'menu',
    'keys',
    'otherwise',
    'week',
  ],
  ...[
    'exceptions',
    'timeZone',
    'codes',
    'server',
    'host',
    'heard',
    'next',
    'current',
    'refreshToken',
    'token',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'length',
    'greeting',
    'employee',
    'department',
    'label',
    'options',
  ],
];
const texts = [
  'anna',
  'sales',
  'employee',
  'menu',
  'hang-up',
  '101',
  '+78432009818',
  'Europe/Moscow',
  '',
  '\u0000',
  '𝕏',
];

/** JSON that looks a little like what is asked for. */
const { body } = fc.letrec((tie) => ({
  body: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(
      fc.constantFrom(...texts),
      fc.string(),
      fc.double(),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('body'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 })), tie('body'), {
      maxKeys: 6,
    }),
  ),
}));

const headers = fc.record(
  {
    'if-match': fc.constantFrom('"1"', '"2"', '*', 'x'),
    'content-type': fc.constantFrom('application/json', 'text/plain'),
  },
  { requiredKeys: [] },
);

const queries = fc.dictionary(
  fc.constantFrom(
    'cursor',
    'limit',
    'from',
    'to',
    'at',
    'number',
    'search',
    'sort',
    'replacement',
    'by',
    'digits',
    'x',
  ),
  fc.oneof(fc.constantFrom(...texts, '1', 'WzEsMV0', '2030-01-01', '2030-01-01T00:00:00Z'), fc.string()),
  { maxKeys: 4 },
);

/** Those that would sign the asker out, and those that nothing is sent to. */
const isLeftOut = (url: string) => url.startsWith('/v1/session') || url === '/v1/me/password';

it(`no route fails at any of ${BODIES_A_ROUTE} bodies, queries and headers`, {
  timeout: 300_000,
}, async () => {
  const bench = await openFurnishedBench();
  const { accessToken } = await bench.session('anna@romashka.localhost');
  let address = 0;
  const failures: string[] = [];
  for (const { method, url } of bench.api.declaredRoutes) {
    const path = url.replace(/:(\w+)/g, (_, name: string) => bench.own[name as keyof Things]);
    const authorization = isLeftOut(url) ? 'Bearer none' : `Bearer ${accessToken}`;
    const hasBody = ['POST', 'PUT', 'PATCH'].includes(method);
    await fc.assert(
      fc.asyncProperty(fc.tuple(body, headers, queries), async ([value, extra, query]) => {
        const answer = await bench.api.inject({
          method: method as HTTPMethods,
          url: path,
          query,
          // The limit of requests is per address, and not what is tried here.
          remoteAddress: `10.${(address >> 12) & 255}.${(address++ >> 4) & 255}.1`,
          headers: { 'content-type': 'application/json', ...extra, authorization },
          ...(hasBody && { payload: JSON.stringify(value) }),
        });
        if (answer.statusCode >= 500) failures.push(`${method} ${url} ${answer.statusCode} ${answer.body}`);
      }),
      { numRuns: hasBody ? BODIES_A_ROUTE : 50 },
    );
  }
  expect(failures).toEqual([]);
});

it('a body nested without end is refused, not followed', async () => {
  const bench = await openFurnishedBench();
  const levels = 8_000;
  const menu = `${'{"to":"menu","menu":{"otherwise":'.repeat(levels)}null${'}}'.repeat(levels)}`;
  const answer = await bench.as('anna@romashka.localhost', {
    method: 'PATCH',
    url: `/v1/numbers/${bench.own.number}`,
    headers: { 'content-type': 'application/json', 'if-match': '"1"' },
    payload: `{"working":{"greeting":null,"target":${menu}}}`,
  });
  expect([answer.statusCode, answer.json().code]).not.toContain(500);
  expect(answer.statusCode).toBe(levels * 35 > 256 * 1024 ? 413 : 400);
});
