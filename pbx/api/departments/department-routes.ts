import { z } from 'zod';
import { changeThing } from '../../administration/change-thing.ts';
import { createDepartment } from '../../administration/create-department.ts';
import { givenFields } from '../../administration/given-fields.ts';
import { removeThing } from '../../administration/remove-thing.ts';
import { allThings, findThing } from '../../administration/things.ts';
import { proposeDepartmentExtension } from '../../company/proposals.ts';
import { Identifier } from '../../contract/identifier.ts';
import {
  DepartmentChange,
  DepartmentProposal,
  NewDepartment,
  RemovalQuery,
  VersionedDepartment,
} from '../../contract/settings-administration.ts';
import { accepted } from '../accepted.ts';
import { actorOf } from '../actor-of.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { expectedVersion, sendVersioned } from '../entity-tag.ts';
import { found } from '../found.ts';
import type { TypedApi } from '../typed-api.ts';

const config = { access: 'edit-settings' } as const;
const versioned = { ...config, versioned: true };
const tags = ['departments'];
const params = z.object({ department: Identifier });

/** «Отделы». */
export const departmentRoutes = (api: TypedApi, { administration }: ApiDependencies): void => {
  api.get(
    '/v1/departments',
    { config, schema: { tags, response: { 200: z.array(VersionedDepartment) } } },
    async (request) => [...allThings(identityOf(request).company, 'department')],
  );

  api.get(
    '/v1/departments/proposal',
    { config, schema: { tags, response: { 200: DepartmentProposal } } },
    async (request) => ({ extension: proposeDepartmentExtension(identityOf(request).company.settings) }),
  );

  api.post(
    '/v1/departments',
    { config, schema: { tags, body: NewDepartment, response: { 201: VersionedDepartment } } },
    async (request, reply) => {
      const created = accepted(
        await createDepartment(administration, actorOf(identityOf(request)), request.body),
      );
      sendVersioned(reply, created);
      return reply.status(201).header('Location', `/v1/departments/${created.id}`).send(created);
    },
  );

  api.get(
    '/v1/departments/:department',
    { config, schema: { tags, params, response: { 200: VersionedDepartment } } },
    async (request, reply) => {
      const department = findThing(identityOf(request).company, 'department', request.params.department);
      return sendVersioned(reply, found(department));
    },
  );

  api.patch(
    '/v1/departments/:department',
    {
      config: versioned,
      schema: { tags, params, body: DepartmentChange, response: { 200: VersionedDepartment } },
    },
    async (request, reply) => {
      const changed = await changeThing(administration, actorOf(identityOf(request)), {
        kind: 'department',
        id: request.params.department,
        expected: expectedVersion(request),
        change: givenFields(request.body),
      });
      return sendVersioned(reply, accepted(changed));
    },
  );

  api.delete(
    '/v1/departments/:department',
    {
      config: versioned,
      schema: { tags, params, querystring: RemovalQuery, response: { 204: z.undefined() } },
    },
    async (request, reply) => {
      accepted(
        await removeThing(administration, actorOf(identityOf(request)), {
          thing: { kind: 'department', id: request.params.department },
          expected: expectedVersion(request),
          replacement: request.query.replacement,
        }),
      );
      return reply.status(204).send();
    },
  );
};
