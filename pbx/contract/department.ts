import { z } from 'zod';
import { DepartmentFallback } from './destination.ts';
import { Extension, Identifier } from './identifier.ts';

export const DepartmentMember = z.strictObject({
  employee: Identifier,
  /** 1 rings first; the next priority only when nobody of this one is left to ring. */
  priority: z.number().int().min(1).max(9),
});
export type DepartmentMember = z.infer<typeof DepartmentMember>;

/**
 * Hunt strategy, «распределение»: all at once; one by one in the list's order; one by one, the one who has
 * not talked for longest first («равномерно»); one by one at random.
 */
const HuntStrategy = z.enum(['all-at-once', 'in-order', 'evenly', 'random']);

const Queue = z.strictObject({
  /** Off: a caller who finds nobody free goes to `otherwise` at once. */
  enabled: z.boolean(),
  /** Null: the PBX's own music. */
  music: Identifier.nullable(),
  announcePosition: z.boolean(),
  announceWait: z.boolean(),
  announceEverySeconds: z.number().int().min(10).max(300),
  maxWaitSeconds: z.number().int().min(10).max(3600),
  maxCallers: z.number().int().min(1).max(100),
});

/** «Отдел». */
export const Department = z.strictObject({
  id: Identifier,
  name: z.string().trim().min(1).max(80),
  extension: Extension,
  members: z.array(DepartmentMember).max(200),
  strategy: HuntStrategy,
  /** How long one round rings: all members at once, or each member in turn. */
  ringSeconds: z.number().int().min(5).max(120),
  queue: Queue,
  otherwise: DepartmentFallback,
  /** First to the employee with whom this client last talked, when that employee is a free member. */
  preferLastEmployee: z.boolean(),
});
export type Department = z.infer<typeof Department>;
