import { z } from 'zod';
import { AlertPreferences } from './alerts.ts';
import { GlobalShortcuts } from './shortcuts.ts';
import { SoundPreferences } from './sound-preferences.ts';

export const Preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['ru', 'en']),
  alerts: AlertPreferences,
  /** The screen is being shown to others: calls ring, but show nothing. Ends with the program. */
  presenting: z.boolean(),
  /** Closing the window leaves the phone on line. */
  closeToTray: z.boolean(),
  startAtLogin: z.boolean(),
  /** A small window that stays above all others. */
  mini: z.boolean(),
  /** The system opens links with numbers (tel:, callto:, sip:) in this program. */
  opensNumberLinks: z.boolean(),
  /** A number in a link of another program is dialled without a question. */
  dialLinksAtOnce: z.boolean(),
  shortcuts: GlobalShortcuts,
  /** The first steps were taken, or declined. */
  firstRunDone: z.boolean(),
  sound: SoundPreferences,
});
export type Preferences = z.infer<typeof Preferences>;
