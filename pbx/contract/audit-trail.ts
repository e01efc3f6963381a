import { z } from 'zod';
import { NextCursor } from './page.ts';

const AuditListed = z.object({
  at: z.number().int(),
  actor: z.object({
    kind: z.enum(['employee', 'operator', 'service']),
    id: z.string().nullable(),
    name: z.string(),
  }),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string() }).nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  sequence: z.number().int(),
  hash: z.string(),
});
export const AuditPage = z.object({ entries: z.array(AuditListed), next: NextCursor });

export const AuditVerdict = z.discriminatedUnion('result', [
  z.object({ result: z.literal('whole'), entries: z.number().int() }),
  z.object({ result: z.literal('broken'), sequence: z.number().int() }),
]);
