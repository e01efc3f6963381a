import { z } from 'zod';

/** Somebody whom the person calls often: the name as it was known then, the number as it was written. */
const Favourite = z.strictObject({ name: z.string().max(200), number: z.string().min(1).max(64) });

/** More than a screen can show at a glance is no choice any more. */
export const MOST_FAVOURITES = 60;

/** In the person's own order. */
export const Favourites = z.array(Favourite).max(MOST_FAVOURITES);
export type Favourites = z.infer<typeof Favourites>;
