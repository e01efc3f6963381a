import { z } from 'zod';
import { Identifier } from './identifier.ts';
import { NextCursor, PageQuery } from './page.ts';

/** What an entry is about: the beginning of its action. */
export const AuditSubject = z.enum([
  'employee',
  'department',
  'number',
  'schedule',
  'options',
  'greeting',
  'mail-server',
  'mail',
  'password',
  'profile',
  'company',
]);
export type AuditSubject = z.infer<typeof AuditSubject>;

/** Each one narrows. `by`: the employee who did it. */
export const AuditQuery = PageQuery.extend({
  about: AuditSubject.optional(),
  by: Identifier.optional(),
});

export const AuditListed = z.object({
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
export type AuditListed = z.infer<typeof AuditListed>;
export const AuditPage = z.object({ entries: z.array(AuditListed), next: NextCursor });
export type AuditPage = z.infer<typeof AuditPage>;

export const AuditVerdict = z.discriminatedUnion('result', [
  z.object({ result: z.literal('whole'), entries: z.number().int() }),
  z.object({ result: z.literal('broken'), sequence: z.number().int() }),
]);
