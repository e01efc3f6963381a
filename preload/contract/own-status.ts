import { z } from 'zod';

/** What a person says of themselves: whether and where calls are to reach them. */
export const OwnStatus = z.enum(['available', 'away', 'do-not-disturb', 'at-desk-phone']);
export type OwnStatus = z.infer<typeof OwnStatus>;
