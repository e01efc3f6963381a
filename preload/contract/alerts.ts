import { z } from 'zod';
import { OwnStatus } from './own-status.ts';

/** How a call that rings is brought to notice, besides the sound. */
export const AlertPreferences = z.object({
  show: z.enum(['window', 'notification', 'window-and-notification', 'nothing']),
  /** The corner of the screen in which the window of a call appears. */
  corner: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']),
  size: z.enum(['small', 'large']),
  /** On the screen with the pointer, or on all of them. */
  screens: z.enum(['pointer', 'every']),
  /** In these states of one's own a call neither shows nor rings. */
  quietIn: z.array(OwnStatus).max(OwnStatus.options.length),
});
export type AlertPreferences = z.infer<typeof AlertPreferences>;
