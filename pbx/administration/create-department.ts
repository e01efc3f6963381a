import { randomUUID } from 'node:crypto';
import { newDepartment } from '../company/new-department.ts';
import type { Department } from '../contract/department.ts';
import type { NewDepartment } from '../contract/settings-administration.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changeSettings } from './change-settings.ts';
import { kept } from './change-thing.ts';
import { givenFields } from './given-fields.ts';
import { isRefusal, type Outcome } from './refusal.ts';
import { subjectOf } from './subject.ts';
import { placeOf, type Versioned, withThing } from './things.ts';

/** What is left out is proposed. */
export const createDepartment = async (
  parts: AdministrationParts,
  actor: Actor,
  given: NewDepartment,
): Promise<Outcome<Versioned<Department>>> => {
  const id = randomUUID();
  const outcome = await changeSettings(parts, actor, ({ settings }) => ({
    settings: withThing(settings, 'department', newDepartment(settings, { id, ...givenFields(given) })),
    place: placeOf(settings, 'department', id),
    audit: { action: 'department.create', subject: subjectOf('department', { id, ...given }), details: {} },
  }));
  return isRefusal(outcome) ? outcome : kept(outcome.done, 'department', id);
};
