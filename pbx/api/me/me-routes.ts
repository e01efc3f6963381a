import { z } from 'zod';
import { changeOwnPassword } from '../../administration/change-own-password.ts';
import { changeOwnProfile } from '../../administration/change-own-profile.ts';
import { findThing } from '../../administration/things.ts';
import type { Identity } from '../../auth/identity.ts';
import type { Employee } from '../../contract/employee.ts';
import { OwnProfile, OwnProfileChange, PasswordChange } from '../../contract/own-profile.ts';
import { accepted } from '../accepted.ts';
import { actorOf } from '../actor-of.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import { expectedVersion, sendVersioned } from '../entity-tag.ts';
import { found } from '../found.ts';
import type { TypedApi } from '../typed-api.ts';

/** An employee's own profile. */
export const meRoutes = (api: TypedApi, { administration, signIn, attempts }: ApiDependencies): void => {
  /** Of the company as it is, after a change too: only the employee was changed. */
  const aroundHim = async (
    { company: { settings }, employee }: Identity,
    { callerId }: Pick<Employee, 'callerId'>,
  ) => {
    const { options, numbers, schedule } = settings;
    const companyNumber = options.mainNumber ?? numbers[0]?.number ?? null;
    return {
      mustChangePassword: await signIn.mustChangePassword(settings.id, employee.login),
      ringSeconds: options.ringSeconds,
      shownNumber: callerId ?? companyNumber,
      companyNumber,
      callerIdChoice: options.employeesChooseCallerId
        ? numbers.map(({ number, label }) => ({ number, label }))
        : null,
      timeZone: schedule.timeZone,
    };
  };

  api.get(
    '/v1/me',
    { config: { access: 'use-phone' }, schema: { tags: ['me'], response: { 200: OwnProfile } } },
    async (request, reply) => {
      const identity = identityOf(request);
      const me = found(findThing(identity.company, 'employee', identity.employee.id));
      return sendVersioned(reply, { ...me, ...(await aroundHim(identity, me)) });
    },
  );

  api.patch(
    '/v1/me',
    {
      config: { access: 'edit-own-profile', versioned: true },
      schema: { tags: ['me'], body: OwnProfileChange, response: { 200: OwnProfile } },
    },
    async (request, reply) => {
      const identity = identityOf(request);
      const me = accepted(
        await changeOwnProfile(administration, actorOf(identity), {
          id: identity.employee.id,
          expected: expectedVersion(request),
          change: request.body,
        }),
      );
      return sendVersioned(reply, { ...me, ...(await aroundHim(identity, me)) });
    },
  );

  api.put(
    '/v1/me/password',
    {
      config: { access: 'edit-own-profile' },
      schema: { tags: ['me'], body: PasswordChange, response: { 204: z.undefined() } },
    },
    async (request, reply) => {
      const identity = identityOf(request);
      accepted(
        await changeOwnPassword(administration, actorOf(identity), {
          employee: identity.employee.id,
          session: identity.session,
          attempt: (login) => attempts.attempt(login, request.ip, administration.clock()),
          change: request.body,
        }),
      );
      return reply.status(204).send();
    },
  );
};
