import type { ForwardingTarget } from '../../contract/destination.ts';
import type { Employee } from '../../contract/employee.ts';

export interface UnrungForwarding {
  /** As the trace tells it. */
  readonly why: 'always' | 'away';
  readonly target: ForwardingTarget;
}

/** Where calls go without ringing anything of the employee's; undefined: his phones ring first. */
export const forwardsUnrung = ({
  status,
  forwarding: { always, whenAway },
}: Pick<Employee, 'status' | 'forwarding'>): UnrungForwarding | undefined => {
  if (always) return { why: 'always', target: always };
  return status === 'away' && whenAway ? { why: 'away', target: whenAway } : undefined;
};
