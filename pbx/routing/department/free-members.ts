import type { Department, DepartmentMember } from '../../contract/department.ts';
import type { Employee } from '../../contract/employee.ts';
import type { Call } from '../call/call.ts';
import { forwardsUnrung } from '../forwarding/forwards-unrung.ts';
import { anyDevice, isReachable, type Reach, reachOf } from '../forwarding/reach.ts';
import type { Turn } from '../turn/turn.ts';

/**
 * What of a member a department rings: all SIP devices that are switched on, at once; the mobile of one who has
 * no other phone there. Those whose calls are forwarded unrung, or who do not want to be disturbed, are not there.
 */
export const memberReach = (turn: Turn, employee: Employee): Reach => {
  if (employee.status === 'do-not-disturb' || forwardsUnrung(employee)) return { devices: [], mobile: null };
  if (employee.ringContacts.length === 0) return anyDevice(turn, employee);
  const { devices, mobile } = reachOf(turn, employee, employee.ringContacts);
  return { devices, mobile: devices.length > 0 ? null : mobile };
};

/** Members who could be rung if they had no call, the caller aside. */
export const reachableMembers = (
  turn: Turn,
  call: Call,
  { members }: Department,
): readonly DepartmentMember[] => members.filter(({ employee }) => isThere(turn, call, employee));

const isThere = (turn: Turn, call: Call, id: string): boolean => {
  const employee = turn.index.employees.get(id);
  return employee !== undefined && id !== call.subject.employee && isReachable(memberReach(turn, employee));
};

/** Has no call at all: nobody is rung by two departments, or twice by one, at the same moment. */
export const isFree = (turn: Turn, employee: string): boolean => turn.people.get(employee) === undefined;
