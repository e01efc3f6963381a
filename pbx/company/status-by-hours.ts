import type { Employee } from '../contract/employee.ts';
import type { CompanySchedule } from '../contract/schedule.ts';
import { isOpen, nextChange } from './schedule.ts';

/** Up to when a company's working time was looked at, epoch milliseconds, and whether it was open then. */
export interface SeenHours {
  readonly at: number;
  readonly open: boolean;
}

export const seeHours = (schedule: CompanySchedule, at: number): SeenHours => ({
  at,
  open: isOpen(schedule, at),
});

/**
 * How often working time began (true) and ended (false) since it was looked at, in order. A schedule that says
 * another thing of that moment than was seen counts as one such change at that moment.
 */
export const hoursSince = (schedule: CompanySchedule, seen: SeenHours, until: number): readonly boolean[] => {
  const changes: boolean[] = [];
  let open = isOpen(schedule, seen.at);
  if (open !== seen.open) changes.push(open);
  for (
    let at = nextChange(schedule, seen.at);
    at !== undefined && at <= until;
    at = nextChange(schedule, at)
  ) {
    open = !open;
    changes.push(open);
  }
  return changes;
};

/**
 * An employee after working time began or ended so many times: who can be reached gets the status of his rule at the
 * end, and whoever has that status can be reached again at the beginning.
 */
export const statusAfterHours = <Person extends Pick<Employee, 'status' | 'statusRules'>>(
  employee: Person,
  changes: readonly boolean[],
): Person => {
  const { outsideHours } = employee.statusRules;
  if (outsideHours === 'nothing') return employee;
  const after = (status: Employee['status'], begins: boolean): Employee['status'] => {
    if (begins) return status === outsideHours ? 'available' : status;
    return status === 'available' || status === 'at-desk-phone' ? outsideHours : status;
  };
  const status = changes.reduce(after, employee.status);
  return status === employee.status ? employee : { ...employee, status };
};
