import { z } from 'zod';

/** A port as it is typed. */
export const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform((text) => +text)
  .pipe(z.number().max(65_535));
