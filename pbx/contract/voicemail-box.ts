import { z } from 'zod';
import { NextCursor } from './page.ts';

export const VoicemailListed = z.object({
  id: z.string(),
  seconds: z.number(),
  call: z.string(),
  from: z.object({ name: z.string(), number: z.string() }),
  at: z.number().int(),
  heard: z.boolean(),
});

export type VoicemailListed = z.infer<typeof VoicemailListed>;

export const VoicemailPage = z.object({
  messages: z.array(VoicemailListed),
  next: NextCursor,
  fresh: z.number().int(),
  old: z.number().int(),
});

export const VoicemailChange = z.strictObject({ heard: z.boolean() });
