import type { Colleague } from '../../../pbx/contract/session.ts';

export type DirectoryGroupTitle =
  | { readonly kind: 'favourites' | 'companies' | 'employees' | 'others' | 'departments' | 'services' }
  /** A department of that name, with who is in it. */
  | { readonly kind: 'department'; readonly name: string };

export interface DirectoryGroup {
  readonly id: string;
  /** Undefined for what a search found. */
  readonly title: DirectoryGroupTitle | undefined;
  readonly members: readonly Colleague[];
}

/**
 * The company as it is read: favourites, people by department (somebody in two of them stands in both), those in
 * none, then departments and services to call. A group without anybody is not there.
 */
export function directoryGroups(
  all: readonly Colleague[],
  favourites: readonly Colleague[] = [],
): readonly DirectoryGroup[] {
  const of = (kind: Colleague['kind']) => all.filter((colleague) => colleague.kind === kind);
  const people = of('employee');
  const departments = of('department');
  const byDepartment = membersByDepartment(people);
  const known = new Set(departments.map(({ id }) => id));
  const inNone = people.filter((person) => !person.departments?.some((id) => known.has(id)));
  const isDivided = inNone.length < people.length;
  const groups: DirectoryGroup[] = [
    { id: 'favourites', title: { kind: 'favourites' }, members: favourites },
    { id: 'companies', title: { kind: 'companies' }, members: of('company') },
    ...departments.map(({ id = '', name }): DirectoryGroup => {
      return {
        id: `department ${id}`,
        title: { kind: 'department', name },
        members: byDepartment.get(id) ?? [],
      };
    }),
    { id: 'people', title: { kind: isDivided ? 'others' : 'employees' }, members: inNone },
    { id: 'departments', title: { kind: 'departments' }, members: departments },
    { id: 'services', title: { kind: 'services' }, members: of('service') },
  ];
  return groups.filter(({ members }) => members.length > 0);
}

function membersByDepartment(people: readonly Colleague[]): ReadonlyMap<string, readonly Colleague[]> {
  const members = new Map<string, Colleague[]>();
  for (const person of people)
    for (const id of new Set(person.departments)) members.set(id, [...(members.get(id) ?? []), person]);
  return members;
}
