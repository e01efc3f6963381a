import { givenFields } from '../../administration/given-fields.ts';
import type { Identity } from '../../auth/identity.ts';
import { may } from '../../company/permissions.ts';
import type { CallFilterQuery } from '../../contract/call-history.ts';
import type { CallRecord } from '../../contract/call-record.ts';
import type { Employee } from '../../contract/employee.ts';
import type { CallFilter } from '../../store/ports/call-store.ts';
import { ProblemError } from '../problem-error.ts';

/** The store's filter for what somebody asks, narrowed to what he may see. */
export const visibleCalls = ({ employee }: Identity, query: CallFilterQuery): CallFilter => {
  const { from, to, ...rest } = query;
  const filter = givenFields({ ...rest, from: epoch(from), to: epoch(to) }) as CallFilter;
  if (may(employee.role, 'see-company-history')) return filter;
  if (query.employee !== undefined && query.employee !== employee.id) throw new ProblemError('forbidden');
  return { ...filter, employee: employee.id };
};

/** Whether somebody may know of this call. */
export const maySeeCall = (
  { id, role }: Employee,
  { caller, employee, legs }: Pick<CallRecord, 'caller' | 'employee' | 'legs'>,
): boolean =>
  may(role, 'see-company-history') ||
  [caller.employee, employee, ...legs.map((leg) => leg.employee)].includes(id);

const epoch = (at: string | undefined): number | undefined => (at === undefined ? undefined : Date.parse(at));
