import { z } from 'zod';
import { OperatorRequest } from './operator-request.ts';

/** What the operator wants of the service that runs. */
export const OperatorOrder = z.strictObject({
  request: OperatorRequest,
  /** Who sits at the keyboard, for the audit. */
  operator: z.string().min(1),
  /** A provider's, from the environment. */
  trunkPassword: z.string().optional(),
});
export type OperatorOrder = z.infer<typeof OperatorOrder>;
