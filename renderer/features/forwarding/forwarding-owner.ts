import type { Employee } from '../../../pbx/contract/employee.ts';

/** Whose calls are forwarded. */
export type ForwardingOwner = Pick<Employee, 'id' | 'mobile'>;
