import type { OutgoingPermissions } from '../../../pbx/contract/employee.ts';

/** Of calls that an employee may be allowed or not. */
export const outgoingKinds = [
  'local',
  'longDistance',
  'mobile',
  'international',
] as const satisfies readonly (keyof OutgoingPermissions)[];
