import type { ThingKind } from '../company/thing.ts';
import type { CompanyNumber, CompanySettings, Greeting } from '../contract/company-settings.ts';
import type { Department } from '../contract/department.ts';
import type { Employee } from '../contract/employee.ts';
import type { StoredSettings } from '../store/ports/settings-store.ts';

export interface ThingOf {
  readonly employee: Employee;
  readonly department: Department;
  readonly number: CompanyNumber;
  readonly greeting: Greeting;
}

const LISTS = {
  employee: 'employees',
  department: 'departments',
  number: 'numbers',
  greeting: 'greetings',
} as const satisfies Record<ThingKind, keyof CompanySettings>;

export type Versioned<Value> = Value & { readonly version: number };

/** A thing as clients get it; undefined when there is none. */
export const findThing = <Kind extends ThingKind>(
  { settings, versions }: StoredSettings,
  kind: Kind,
  id: string,
): Versioned<ThingOf[Kind]> | undefined => {
  const things: readonly (ThingOf[ThingKind] & { id: string })[] = settings[LISTS[kind]];
  const thing = things.find((one) => one.id === id) as ThingOf[Kind] | undefined;
  return thing && { ...thing, version: versions[LISTS[kind]][id] ?? 0 };
};

/** All things of a kind, as clients get them. */
export const allThings = <Kind extends ThingKind>(
  { settings, versions }: StoredSettings,
  kind: Kind,
): readonly Versioned<ThingOf[Kind]>[] => {
  const things = settings[LISTS[kind]] as unknown as readonly ThingOf[Kind][];
  return things.map((thing) => ({ ...thing, version: versions[LISTS[kind]][thing.id] ?? 0 }));
};

export const nameOf = (thing: ThingOf[ThingKind]): string => ('name' in thing ? thing.name : thing.number);

/** The settings with a thing put in the place of the one of its id, or at the end. */
export const withThing = <Kind extends ThingKind>(
  settings: CompanySettings,
  kind: Kind,
  thing: ThingOf[Kind],
): CompanySettings => {
  const things = settings[LISTS[kind]] as unknown as readonly ThingOf[Kind][];
  const isThere = things.some(({ id }) => id === thing.id);
  const list = isThere ? things.map((one) => (one.id === thing.id ? thing : one)) : [...things, thing];
  return { ...settings, [LISTS[kind]]: list };
};

/** Where a thing stands, or would. */
export const placeOf = (
  settings: CompanySettings,
  kind: ThingKind,
  id: string,
): readonly (string | number)[] => {
  const list: readonly { readonly id: string }[] = settings[LISTS[kind]];
  const index = list.findIndex((thing) => thing.id === id);
  return [LISTS[kind], index < 0 ? list.length : index];
};
