import { z } from 'zod';

/** Of one thing: 1 when it is new, one more at each change. Also its ETag, in quotes. */
export const Version = z.number().int().min(1);
export type Version = z.infer<typeof Version>;
