import type { DepartmentMember } from '../../../pbx/contract/department.ts';

/** Those who ring before others: the members of one priority, in the list's order. */
export interface MemberGroup {
  /** 1 rings first. */
  readonly priority: number;
  readonly employees: readonly string[];
}

/** As many as the PBX takes. */
export const MOST_GROUPS = 9;

/** Where members are put: into a group, before one of it; without `before` at its end. */
export interface Place {
  readonly priority: number;
  readonly before?: string | undefined;
}

/** In the order in which they ring, numbered from 1 without gaps. */
export function groupsOf(members: readonly DepartmentMember[]): readonly MemberGroup[] {
  const priorities = [...new Set(members.map(({ priority }) => priority))].sort((one, other) => one - other);
  return priorities.map((priority, at) => ({
    priority: at + 1,
    employees: members.filter((member) => member.priority === priority).map(({ employee }) => employee),
  }));
}

/**
 * Members moved, or added where they were none, in the order given. A group beyond the last one is a new one, up to
 * the most that there may be.
 */
export function placeMembers(
  members: readonly DepartmentMember[],
  employees: readonly string[],
  { priority, before }: Place,
): DepartmentMember[] {
  const moved = [...new Set(employees)];
  const groups = groupsOf(members);
  const target = Math.min(priority, groups.length + 1, MOST_GROUPS);
  const all = groups.length < target ? [...groups, { priority: target, employees: [] }] : groups;
  return membersOf(
    all.map((group) => {
      if (group.priority !== target) return { ...group, employees: without(group.employees, moved) };
      const start = before === undefined ? group.employees.length : indexOf(group.employees, before);
      return {
        ...group,
        employees: [
          ...without(group.employees.slice(0, start), moved),
          ...moved,
          ...without(group.employees.slice(start), moved),
        ],
      };
    }),
  );
}

export const withoutMember = (members: readonly DepartmentMember[], employee: string): DepartmentMember[] =>
  membersOf(groupsOf(members.filter((member) => member.employee !== employee)));

/** One place up or down; at the edge of a group into the next one. Undefined: there is nowhere to go. */
export function steppedMember(
  members: readonly DepartmentMember[],
  employee: string,
  way: 'up' | 'down',
): DepartmentMember[] | undefined {
  const groups = groupsOf(members);
  const group = groups.find(({ employees }) => employees.includes(employee));
  if (!group) return undefined;
  const { priority, employees } = group;
  const at = employees.indexOf(employee);
  if (way === 'up') {
    if (at > 0) return placeMembers(members, [employee], { priority, before: employees[at - 1] });
    return priority > 1 ? placeMembers(members, [employee], { priority: priority - 1 }) : undefined;
  }
  if (at < employees.length - 1)
    return placeMembers(members, [employee], { priority, before: employees[at + 2] });
  const next = groups[priority];
  return next && placeMembers(members, [employee], { priority: priority + 1, before: next.employees[0] });
}

/** Who rings first comes first; groups that nobody is left in are gone. */
const membersOf = (groups: readonly MemberGroup[]): DepartmentMember[] =>
  groups
    .filter(({ employees }) => employees.length > 0)
    .flatMap(({ employees }, at) => employees.map((employee) => ({ employee, priority: at + 1 })));

const without = (all: readonly string[], some: readonly string[]): readonly string[] =>
  all.filter((one) => !some.includes(one));

function indexOf(all: readonly string[], one: string): number {
  const found = all.indexOf(one);
  return found < 0 ? all.length : found;
}
