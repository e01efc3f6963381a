import { z } from 'zod';

/** Within how many seconds a call should be answered: statistics are kept for these. */
export const ServiceLevelSeconds = z.literal([5, 10, 15, 20, 30, 45, 60, 90, 120]);
export type ServiceLevelSeconds = z.infer<typeof ServiceLevelSeconds>;
