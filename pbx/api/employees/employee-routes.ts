import { z } from 'zod';
import { changeEmployee } from '../../administration/change-employee.ts';
import { createEmployee } from '../../administration/create-employee.ts';
import { freshPassword } from '../../administration/new-password.ts';
import { removeThing } from '../../administration/remove-thing.ts';
import { allThings, findThing } from '../../administration/things.ts';
import { proposeEmployeeExtension, proposeLogin } from '../../company/proposals.ts';
import {
  CreatedEmployee,
  EmployeeChange,
  EmployeePage,
  EmployeeProposal,
  EmployeeQuery,
  NewEmployee,
  VersionedEmployee,
} from '../../contract/employee-administration.ts';
import { Identifier } from '../../contract/identifier.ts';
import { RemovalQuery } from '../../contract/settings-administration.ts';
import { accepted } from '../accepted.ts';
import { actorOf } from '../actor-of.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { expectedVersion, sendVersioned } from '../entity-tag.ts';
import { found } from '../found.ts';
import type { TypedApi } from '../typed-api.ts';
import { employeeTable, TableQuery } from './employee-table.ts';
import { selectEmployees } from './select-employees.ts';

const config = { access: 'edit-settings' } as const;
const versioned = { ...config, versioned: true };
const tags = ['employees'];
const params = z.object({ employee: Identifier });

/** «Сотрудники». */
export const employeeRoutes = (api: TypedApi, { administration }: ApiDependencies): void => {
  api.get(
    '/v1/employees',
    { config, schema: { tags, querystring: EmployeeQuery, response: { 200: EmployeePage } } },
    async (request) => selectEmployees(allThings(identityOf(request).company, 'employee'), request.query),
  );

  api.get(
    '/v1/employees/proposal',
    {
      config,
      schema: {
        tags,
        querystring: z.strictObject({ name: z.string().max(80).default('') }),
        response: { 200: EmployeeProposal },
      },
    },
    async (request) => {
      const { settings } = identityOf(request).company;
      return {
        login: proposeLogin(request.query.name, settings),
        extension: proposeEmployeeExtension(settings),
        password: freshPassword(),
      };
    },
  );

  api.get(
    '/v1/employees.csv',
    { config, schema: { tags, querystring: TableQuery, produces: ['text/csv'] } },
    async (request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', 'attachment; filename="employees.csv"')
        .send(employeeTable(identityOf(request).company.settings, request.query)),
  );

  api.post(
    '/v1/employees',
    { config, schema: { tags, body: NewEmployee, response: { 201: CreatedEmployee } } },
    async (request, reply) => {
      const created = accepted(
        await createEmployee(administration, actorOf(identityOf(request)), request.body),
      );
      sendVersioned(reply, created.employee);
      return reply.status(201).header('Location', `/v1/employees/${created.employee.id}`).send(created);
    },
  );

  api.get(
    '/v1/employees/:employee',
    { config, schema: { tags, params, response: { 200: VersionedEmployee } } },
    async (request, reply) => {
      const employee = findThing(identityOf(request).company, 'employee', request.params.employee);
      return sendVersioned(reply, found(employee));
    },
  );

  api.patch(
    '/v1/employees/:employee',
    {
      config: versioned,
      schema: { tags, params, body: EmployeeChange, response: { 200: VersionedEmployee } },
    },
    async (request, reply) => {
      const identity = identityOf(request);
      const changed = await changeEmployee(administration, actorOf(identity), {
        id: request.params.employee,
        expected: expectedVersion(request),
        change: request.body,
        session: identity.session,
      });
      return sendVersioned(reply, accepted(changed));
    },
  );

  api.delete(
    '/v1/employees/:employee',
    {
      config: versioned,
      schema: { tags, params, querystring: RemovalQuery, response: { 204: z.undefined() } },
    },
    async (request, reply) => {
      accepted(
        await removeThing(administration, actorOf(identityOf(request)), {
          thing: { kind: 'employee', id: request.params.employee },
          expected: expectedVersion(request),
          replacement: request.query.replacement,
        }),
      );
      administration.sessionEndings.announce(request.params.employee);
      return reply.status(204).send();
    },
  );
};
