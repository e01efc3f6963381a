import type { Thing } from '../company/thing.ts';
import { isThere } from '../company/thing.ts';
import { removeThing as settingsWithout, usesOf } from '../company/uses.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { SettingUse } from '../contract/problem.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changeSettings } from './change-settings.ts';
import { findVersioned } from './find-versioned.ts';
import { isRefusal, type Outcome } from './refusal.ts';
import { subjectOf } from './subject.ts';
import { nameOf } from './things.ts';

export interface Removal {
  readonly thing: Thing;
  readonly expected: number;
  /** Id of what takes its place where it is used; `none`: those uses end; undefined: it must not be used. */
  readonly replacement: string | undefined;
}

/** Removes an employee, department, number or greeting. References never dangle. */
export const removeThing = async (
  parts: AdministrationParts,
  actor: Actor,
  { thing, expected, replacement }: Removal,
): Promise<Outcome<null>> => {
  const outcome = await changeSettings(parts, actor, (stored) => {
    const versioned = findVersioned(stored, thing.kind, thing.id, expected);
    if (isRefusal(versioned)) return versioned;
    const { settings } = stored;
    const uses = usesOf(settings, thing);
    if (uses.length > 0 && replacement === undefined) {
      return {
        refused: 'in-use',
        uses: uses.map(({ by, field }) => ({ ...by, name: ownerName(settings, by), field })),
      };
    }
    const substitute = replacement === undefined || replacement === 'none' ? null : replacement;
    if (substitute !== null && !canReplace(settings, thing, substitute)) {
      return { refused: 'invalid', errors: [{ at: '/replacement', code: 'reference-dangling' }] };
    }
    return {
      settings: settingsWithout(settings, thing, substitute),
      place: [],
      audit: {
        action: `${thing.kind}.remove`,
        subject: subjectOf(thing.kind, { id: thing.id, name: nameOf(versioned.found) }),
        details: { replacement: replacement ?? null },
      },
    };
  });
  return isRefusal(outcome) ? outcome : { done: null };
};

const canReplace = (settings: CompanySettings, thing: Thing, substitute: string): boolean =>
  substitute !== thing.id && isThere(settings, { kind: thing.kind, id: substitute });

const ownerName = (settings: CompanySettings, by: Pick<SettingUse, 'kind' | 'id'>): string => {
  if (by.kind === 'company') return settings.options.name;
  const list = {
    employee: settings.employees,
    department: settings.departments,
    number: settings.numbers,
    greeting: settings.greetings,
  }[by.kind];
  const owner = (list as readonly { id: string }[]).find(({ id }) => id === by.id);
  return owner ? nameOf(owner as Parameters<typeof nameOf>[0]) : by.id;
};
