import type { Employee } from '../contract/employee.ts';
import type { OwnProfileChange } from '../contract/own-profile.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changeThing } from './change-thing.ts';
import { givenFields } from './given-fields.ts';
import type { Outcome } from './refusal.ts';
import type { Versioned } from './things.ts';

/**
 * What an employee changes of himself. The caller ID only where the company lets its employees choose. Where somebody
 * is at the moment is not audited: a rule may say it many times a day.
 */
export const changeOwnProfile = (
  parts: AdministrationParts,
  actor: Actor,
  request: { readonly id: string; readonly expected: number; readonly change: OwnProfileChange },
): Promise<Outcome<Versioned<Employee>>> => {
  const change = givenFields(request.change);
  const isStatusOnly = Object.keys(change).every((field) => field === 'status');
  return changeThing(parts, actor, {
    ...{ kind: 'employee', id: request.id, expected: request.expected, change },
    action: isStatusOnly ? null : 'profile.change',
    refuse: ({ settings }) =>
      change.callerId === undefined || settings.options.employeesChooseCallerId
        ? undefined
        : { refused: 'invalid', errors: [{ at: '/callerId', code: 'chosen-by-administrator' }] },
  });
};
