import { z } from 'zod';

export const Preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['ru', 'en']),
});
export type Preferences = z.infer<typeof Preferences>;
