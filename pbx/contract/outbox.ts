import { z } from 'zod';
import { NextCursor } from './page.ts';

/** Without the text: it may hold a one-time link. Times are epoch milliseconds. */
export const MailListed = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  createdAt: z.number().int(),
  state: z.enum(['queued', 'sent', 'failed']),
  attempts: z.number().int(),
  error: z.string().nullable(),
});
export type MailListed = z.infer<typeof MailListed>;
export const OutboxPage = z.object({ mails: z.array(MailListed), next: NextCursor });
export type OutboxPage = z.infer<typeof OutboxPage>;
