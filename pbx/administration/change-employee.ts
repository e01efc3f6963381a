import type { Employee } from '../contract/employee.ts';
import type { EmployeeChange } from '../contract/employee-administration.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changeThing } from './change-thing.ts';
import { acceptPassword } from './new-password.ts';
import { endSessions } from './end-sessions.ts';
import { givenFields } from './given-fields.ts';
import { isRefusal, type Outcome } from './refusal.ts';
import type { Versioned } from './things.ts';

/** What an administrator changes of anybody. A new password ends the employee's sessions, except the actor's own. */
export const changeEmployee = async (
  parts: AdministrationParts,
  actor: Actor,
  request: {
    readonly id: string;
    readonly expected: number;
    readonly change: EmployeeChange;
    readonly session: string;
  },
): Promise<Outcome<Versioned<Employee>>> => {
  const { password, ...fields } = request.change;
  const change = givenFields(fields);
  const isOwn = actor.by.id === request.id;
  const outcome = await changeThing(parts, actor, {
    kind: 'employee',
    id: request.id,
    expected: request.expected,
    change,
    async credential({ settings }, before) {
      if (password === undefined) {
        if (change.login === undefined || change.login === before.login) return undefined;
        return { refused: 'invalid', errors: [{ at: '/password', code: 'required-with-login' }] };
      }
      const employee = { ...before, ...change };
      return acceptPassword(parts, { settings, employee, password, temporary: !isOwn, field: 'password' });
    },
  });
  if (isRefusal(outcome) || password === undefined) return outcome;
  await endSessions(parts, actor.company, request.id, isOwn ? request.session : undefined);
  return outcome;
};
