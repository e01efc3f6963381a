import { z } from 'zod';

const MODIFIER = 'CommandOrControl|Control|Command|Alt|Shift|Super';
const KEY = '[A-Z0-9]|F(?:[1-9]|1\\d|2[0-4])|Space|Enter|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right';

/** An Electron accelerator: modifiers and one key, for example `Control+Shift+A`; or one of F1 to F24 alone. */
const Accelerator = z
  .string()
  .max(60)
  .regex(new RegExp(`^(?:(?:(?:${MODIFIER})\\+)+(?:${KEY})|F(?:[1-9]|1\\d|2[0-4]))$`));

/** Keys that work in every program. Empty: off. */
export const GlobalShortcuts = z.object({
  answer: Accelerator.or(z.literal('')),
  hangUp: Accelerator.or(z.literal('')),
  mute: Accelerator.or(z.literal('')),
  /** Calls the number that is selected (X11) or, without a selection, in the clipboard. */
  callCopied: Accelerator.or(z.literal('')),
});
export type GlobalShortcuts = z.infer<typeof GlobalShortcuts>;

export const GlobalShortcutName = z.enum(['answer', 'hangUp', 'mute', 'callCopied']);
export type GlobalShortcutName = z.infer<typeof GlobalShortcutName>;
