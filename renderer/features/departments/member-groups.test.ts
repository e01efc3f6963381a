import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Department, type DepartmentMember } from '../../../pbx/contract/department.ts';
import { groupsOf, placeMembers, steppedMember, withoutMember } from './member-groups.ts';

const people = ['anna', 'ivan', 'maria', 'oleg', 'vera'];
const membersArbitrary = fc
  .uniqueArray(fc.constantFrom(...people))
  .chain((names) =>
    fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: names.length, maxLength: names.length })
      .map((priorities) => names.map((employee, at) => ({ employee, priority: priorities[at]! }))),
  );
const of = (...groups: readonly string[][]): DepartmentMember[] =>
  groups.flatMap((group, at) => group.map((employee) => ({ employee, priority: at + 1 })));

describe('members in groups', () => {
  it('stay what the PBX takes, nobody twice and nobody lost, wherever they are put', () => {
    fc.assert(
      fc.property(
        membersArbitrary,
        fc.uniqueArray(fc.constantFrom(...people), { minLength: 1 }),
        fc.integer({ min: 1, max: 12 }),
        fc.option(fc.constantFrom(...people), { nil: undefined }),
        (members, moved, priority, before) => {
          const placed = placeMembers(members, moved, { priority, before });
          Department.shape.members.parse(placed);
          const names = placed.map(({ employee }) => employee);
          expect(new Set(names).size).toBe(names.length);
          expect(new Set(names)).toEqual(new Set([...members.map(({ employee }) => employee), ...moved]));
          const groups = groupsOf(placed);
          expect(groups.map((group) => group.priority)).toEqual(groups.map((_, at) => at + 1));
        },
      ),
    );
  });

  it('are put before somebody, at the end of a group, into a new group', () => {
    const members = of(['anna', 'ivan'], ['maria']);
    expect(placeMembers(members, ['maria'], { priority: 1, before: 'ivan' })).toEqual(
      of(['anna', 'maria', 'ivan']),
    );
    expect(placeMembers(members, ['anna'], { priority: 2 })).toEqual(of(['ivan'], ['maria', 'anna']));
    expect(placeMembers(members, ['anna'], { priority: 3 })).toEqual(of(['ivan'], ['maria'], ['anna']));
    expect(placeMembers([], ['anna'], { priority: 1 })).toEqual(of(['anna']));
  });

  it('step up and down, over the edge of their group, not over the ends', () => {
    const members = of(['anna', 'ivan'], ['maria', 'oleg']);
    expect(steppedMember(members, 'ivan', 'up')).toEqual(of(['ivan', 'anna'], ['maria', 'oleg']));
    expect(steppedMember(members, 'anna', 'down')).toEqual(of(['ivan', 'anna'], ['maria', 'oleg']));
    expect(steppedMember(members, 'ivan', 'down')).toEqual(of(['anna'], ['ivan', 'maria', 'oleg']));
    expect(steppedMember(members, 'maria', 'up')).toEqual(of(['anna', 'ivan', 'maria'], ['oleg']));
    expect(steppedMember(members, 'anna', 'up')).toBeUndefined();
    expect(steppedMember(members, 'oleg', 'down')).toBeUndefined();
  });

  it('close up when somebody goes', () =>
    expect(withoutMember(of(['anna'], ['ivan']), 'anna')).toEqual(of(['ivan'])));
});
