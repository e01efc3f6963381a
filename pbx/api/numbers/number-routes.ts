import { z } from 'zod';
import { changeThing } from '../../administration/change-thing.ts';
import { givenFields } from '../../administration/given-fields.ts';
import { allThings, findThing } from '../../administration/things.ts';
import { Identifier } from '../../contract/identifier.ts';
import { NumberChange, VersionedNumber } from '../../contract/settings-administration.ts';
import { accepted } from '../accepted.ts';
import { actorOf } from '../actor-of.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { expectedVersion, sendVersioned } from '../entity-tag.ts';
import { found } from '../found.ts';
import type { TypedApi } from '../typed-api.ts';

const config = { access: 'edit-settings' } as const;
const versioned = { ...config, versioned: true };
const tags = ['numbers'];
const params = z.object({ number: Identifier });

/** «Номера»: where calls to them go. Which ones there are, the operator decides. */
export const numberRoutes = (api: TypedApi, { administration }: ApiDependencies): void => {
  api.get(
    '/v1/numbers',
    { config, schema: { tags, response: { 200: z.array(VersionedNumber) } } },
    async (request) => [...allThings(identityOf(request).company, 'number')],
  );

  api.get(
    '/v1/numbers/:number',
    { config, schema: { tags, params, response: { 200: VersionedNumber } } },
    async (request, reply) =>
      sendVersioned(reply, found(findThing(identityOf(request).company, 'number', request.params.number))),
  );

  api.patch(
    '/v1/numbers/:number',
    { config: versioned, schema: { tags, params, body: NumberChange, response: { 200: VersionedNumber } } },
    async (request, reply) => {
      const changed = await changeThing(administration, actorOf(identityOf(request)), {
        kind: 'number',
        id: request.params.number,
        expected: expectedVersion(request),
        change: givenFields(request.body),
      });
      return sendVersioned(reply, accepted(changed));
    },
  );
};
