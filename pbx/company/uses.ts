import type { CompanySettings } from '../contract/company-settings.ts';
import type { Identifier } from '../contract/identifier.ts';
import { redirectReferences } from './redirect-references.ts';
import type { Reference } from './reference.ts';
import type { Thing, ThingKind } from './thing.ts';

/** Every setting that names another thing, in the order of the settings. */
export const referencesOf = (settings: CompanySettings): readonly Reference[] => {
  const references: Reference[] = [];
  redirectReferences(settings, (reference) => {
    references.push(reference);
    return reference.to.id;
  });
  return references;
};

/** Every use of a thing by others: its own settings go with it. */
export const usesOf = (settings: CompanySettings, thing: Thing): readonly Reference[] =>
  referencesOf(settings).filter(({ to, by }) => isSame(to, thing) && !isSame(by, thing));

/**
 * The settings with `replacement`, a thing of the same kind, wherever `thing` was used; null: those uses end (a
 * route then leads to the answering machine). A membership always ends: nobody is put into a department unasked.
 */
export const replaceUses = (
  settings: CompanySettings,
  thing: Thing,
  replacement: Identifier | null,
): CompanySettings =>
  redirectReferences(settings, ({ to, field }) => {
    if (!isSame(to, thing)) return to.id;
    return field === 'member' ? null : replacement;
  });

/** The settings without a thing, and without any trace of it: lamps of its short number go too. */
export const removeThing = (
  settings: CompanySettings,
  thing: Thing,
  replacement: Identifier | null,
): CompanySettings => {
  const others = replaceUses(settings, thing, replacement);
  const removed = settings[LISTS[thing.kind]].find(({ id }) => id === thing.id);
  const extension = removed && 'extension' in removed ? removed.extension : undefined;
  const remaining = <Of extends { readonly id: string }>(list: readonly Of[], kind: ThingKind): Of[] =>
    list.filter(({ id }) => kind !== thing.kind || id !== thing.id);
  return {
    ...others,
    employees: remaining(others.employees, 'employee').map((employee) => ({
      ...employee,
      blfKeys: employee.blfKeys.filter((key) => key.extension !== extension),
    })),
    departments: remaining(others.departments, 'department'),
    numbers: remaining(others.numbers, 'number'),
    greetings: remaining(others.greetings, 'greeting'),
  };
};

const LISTS = {
  employee: 'employees',
  department: 'departments',
  number: 'numbers',
  greeting: 'greetings',
} as const satisfies Record<ThingKind, keyof CompanySettings>;

const isSame = (one: { kind: string; id: string }, other: { kind: string; id: string }): boolean =>
  one.kind === other.kind && one.id === other.id;
