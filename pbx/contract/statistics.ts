import { z } from 'zod';
import { CallRecord } from './call-record.ts';
import { Identifier } from './identifier.ts';
import { ServiceLevelSeconds } from './service-level.ts';

/** Local dates of the company, both inclusive. At most one of `employee`, `department`, `number`, by day or hour. */
export const StatisticsQuery = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    direction: CallRecord.shape.direction.default('inbound'),
    by: z.enum(['day', 'hour', 'employee', 'department', 'number']).default('day'),
    employee: Identifier.optional(),
    department: Identifier.optional(),
    number: Identifier.optional(),
    within: z.coerce.number().pipe(ServiceLevelSeconds).default(20),
  })
  .refine(({ from, to }) => from <= to, { message: 'to-before-from', path: ['to'] })
  .refine(
    ({ by, employee, department, number }) => {
      const narrowed = [employee, department, number].filter((one) => one !== undefined).length;
      return narrowed === 0 || (narrowed === 1 && (by === 'day' || by === 'hour'));
    },
    { message: 'narrowed-twice', path: ['by'] },
  );
export type StatisticsQuery = z.infer<typeof StatisticsQuery>;

/** `key`: a local date, an hour or an id, as `by` says. */
export const StatisticsRow = z.object({
  key: z.string(),
  answered: z.number().int(),
  missed: z.number().int(),
  voicemail: z.number().int(),
  averageWaitSeconds: z.number().nullable(),
  talkSeconds: z.number(),
  serviceLevel: z.number().nullable(),
});
export type StatisticsRow = z.infer<typeof StatisticsRow>;
export const Statistics = z.object({ rows: z.array(StatisticsRow) });
