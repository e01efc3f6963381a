import { z } from 'zod';
import { inviteEmployee } from '../../administration/invite-employee.ts';
import { resetPassword } from '../../administration/reset-password.ts';
import {
  Invitation,
  InvitationLetter,
  InvitationLetterQuery,
  InvitationRequest,
  NewPassword,
  PasswordReset,
} from '../../contract/employee-administration.ts';
import { Identifier } from '../../contract/identifier.ts';
import { accepted } from '../accepted.ts';
import { actorOf } from '../actor-of.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { identityOf } from '../authorization.ts';
import type { TypedApi } from '../typed-api.ts';

const config = { access: 'edit-settings' } as const;
const tags = ['employees'];
/** Stands in a preview for what is made only when the letter is sent. */
const HIDDEN = '************';
const params = z.object({ employee: Identifier });

/** How an administrator lets an employee in: a new password, a one-time link. */
export const employeeAccessRoutes = (api: TypedApi, { administration }: ApiDependencies): void => {
  api.post(
    '/v1/employees/:employee/password',
    { config, schema: { tags, params, body: PasswordReset, response: { 200: NewPassword } } },
    async (request) => {
      const { employee: id } = request.params;
      const { password } = request.body;
      const identity = identityOf(request);
      const { session } = identity;
      return accepted(await resetPassword(administration, actorOf(identity), { id, password, session }));
    },
  );

  api.post(
    '/v1/employees/:employee/invitation',
    { config, schema: { tags, params, body: InvitationRequest, response: { 200: Invitation } } },
    async (request) => {
      const { employee: id } = request.params;
      const { mail } = request.body;
      return accepted(await inviteEmployee(administration, actorOf(identityOf(request)), { id, mail }));
    },
  );

  api.get(
    '/v1/employees/letter',
    { config, schema: { tags, querystring: InvitationLetterQuery, response: { 200: InvitationLetter } } },
    async (request) => {
      const { domain, options } = identityOf(request).company.settings;
      const { name, login, withPassword } = request.query;
      const to = { to: '', name, login, companyName: options.name, domain };
      const links = administration.invitationLinks(domain, HIDDEN);
      return administration.letters.invitation({
        ...to,
        ...links,
        ...(withPassword && { password: HIDDEN }),
      });
    },
  );
};
