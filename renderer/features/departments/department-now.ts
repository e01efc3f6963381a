import type { Department } from '../../../pbx/contract/department.ts';
import type { LampState } from '../../phone/lamps/lamp.ts';
import { groupsOf } from './member-groups.ts';

/** What is known of a member: what the telephone does, and whether everything is forwarded elsewhere. */
export interface MemberNow {
  readonly state: LampState;
  readonly forwardsAll: boolean;
}

/** What a call to the department would meet at this moment. Names are ids of employees. */
export type DepartmentNow =
  /** Nobody has told yet what telephones do. */
  | { readonly meets: 'darkness' }
  | {
      readonly meets: 'ringing';
      /** Together, or (in order) the first one; the others are those among whom chance or fairness chooses. */
      readonly first: readonly string[];
      readonly next: readonly string[];
    }
  | { readonly meets: 'queue' }
  | { readonly meets: 'otherwise'; readonly why: 'no-members' | 'nobody-there' | 'all-busy' };

const AWAY_STATES: readonly LampState[] = ['not-registered', 'do-not-disturb'];
const FREE_STATES: readonly LampState[] = ['free', 'away'];

/** As the PBX hunts (pbx/routing/department/hunt.ts), by what the lamps show. */
export function departmentNow(
  { members, strategy, queue }: Pick<Department, 'members' | 'strategy' | 'queue'>,
  memberNow: (employee: string) => MemberNow,
): DepartmentNow {
  if (members.length === 0) return { meets: 'otherwise', why: 'no-members' };
  const known = members.map((member) => ({ ...member, ...memberNow(member.employee) }));
  if (known.every(({ state }) => state === 'unknown')) return { meets: 'darkness' };
  const there = known.filter(({ state, forwardsAll }) => !forwardsAll && !AWAY_STATES.includes(state));
  if (there.length === 0) return { meets: 'otherwise', why: 'nobody-there' };
  const [first, ...later] = groupsOf(there.filter(({ state }) => FREE_STATES.includes(state)));
  if (!first) return queue.enabled ? { meets: 'queue' } : { meets: 'otherwise', why: 'all-busy' };
  const rest = later.flatMap(({ employees }) => employees);
  return strategy === 'in-order'
    ? {
        meets: 'ringing',
        first: first.employees.slice(0, 1),
        next: [...first.employees.slice(1), ...rest],
      }
    : { meets: 'ringing', first: first.employees, next: rest };
}
