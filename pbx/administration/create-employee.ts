import { randomUUID } from 'node:crypto';
import { newEmployee } from '../company/new-employee.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { Employee } from '../contract/employee.ts';
import type { NewEmployee } from '../contract/employee-administration.ts';
import type { Credential } from '../store/ports/credential-store.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changeSettings } from './change-settings.ts';
import { givenFields } from './given-fields.ts';
import { inviteEmployee } from './invite-employee.ts';
import { acceptPassword, freshPassword } from './new-password.ts';
import { isRefusal, type Outcome } from './refusal.ts';
import { subjectOf } from './subject.ts';
import { findThing, placeOf, type Versioned, withThing } from './things.ts';

export interface CreatedEmployee {
  readonly employee: Versioned<Employee>;
  /** The generated one, told this once; null: it was given. */
  readonly password: string | null;
  readonly invitation: 'not-asked' | 'sent' | 'waiting';
  /** The one-time link of the invitation that was asked for. */
  readonly link: string | null;
}

/** «Добавить сотрудника»: a name is enough, the rest is proposed. */
export const createEmployee = async (
  parts: AdministrationParts,
  actor: Actor,
  given: NewEmployee,
): Promise<Outcome<CreatedEmployee>> => {
  const { password: wished, invite, mailPassword, ...fields } = given;
  if (invite && !fields.email) return { refused: 'invalid', errors: [{ at: '/email', code: 'required' }] };
  const id = randomUUID();
  const password = wished ?? freshPassword();
  const make = (settings: CompanySettings) => newEmployee(settings, { id, ...givenFields(fields) });
  const outcome = await changeSettings(parts, actor, async ({ settings }) => {
    const employee = make(settings);
    const credential = await acceptPassword(parts, {
      settings,
      employee,
      password,
      temporary: true,
      field: 'password',
    });
    if (isRefusal(credential)) return credential;
    return {
      settings: withThing(settings, 'employee', employee),
      credentials: new Map<string, Credential>([[id, credential]]),
      place: placeOf(settings, 'employee', id),
      audit: {
        action: 'employee.create',
        subject: subjectOf('employee', employee),
        details: { login: employee.login, role: employee.role },
      },
    };
  });
  if (isRefusal(outcome)) return outcome;
  const employee = findThing(outcome.done, 'employee', id);
  if (!employee) return { refused: 'not-found' };
  const generated = wished === undefined ? password : null;
  const uninvited = { employee, password: generated, invitation: 'not-asked', link: null } as const;
  if (!invite) return { done: uninvited };
  const invitation = await inviteEmployee(parts, actor, { id, ...(mailPassword && { password }) });
  if (isRefusal(invitation)) return { done: uninvited };
  const { mail, link } = invitation.done;
  return {
    done: { ...uninvited, link, invitation: mail === 'sent' || mail === 'waiting' ? mail : 'not-asked' },
  };
};
