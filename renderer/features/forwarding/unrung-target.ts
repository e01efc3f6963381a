import type { ForwardingTarget } from '../../../pbx/contract/destination.ts';
import type { Employee } from '../../../pbx/contract/employee.ts';

/** Where calls go without ringing, as they are now (pbx/routing/forwarding/forwards-unrung.ts); null: they ring. */
export const unrungTarget = ({
  status,
  forwarding,
}: Pick<Employee, 'status' | 'forwarding'>): ForwardingTarget | null =>
  forwarding.always ?? (status === 'away' ? forwarding.whenAway : null);
