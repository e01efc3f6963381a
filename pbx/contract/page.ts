import { z } from 'zod';

/** Which page of a list: the first one without `cursor`. */
export const PageQuery = z.strictObject({
  /** `next` of the page before. */
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** Where the next page begins; null: this was the last one. */
export const NextCursor = z.string().nullable();
