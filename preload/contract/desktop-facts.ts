import { z } from 'zod';

/** What this computer's desktop is like, for settings that depend on it. */
export const DesktopFacts = z.object({
  /** `process.platform`. */
  platform: z.string(),
  /** An icon of ours can be seen: without one, closing the window minimises it. */
  hasTray: z.boolean(),
  /** Notifications show buttons, so that a call can be answered from one. */
  hasNotificationButtons: z.boolean(),
  /** The program was told to leave the first steps out. */
  skipsFirstRun: z.boolean(),
});
export type DesktopFacts = z.infer<typeof DesktopFacts>;
