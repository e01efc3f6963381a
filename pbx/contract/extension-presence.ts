import { z } from 'zod';

/** A phone that is not registered is never shown as free. */
const ExtensionState = z.enum(['not-registered', 'free', 'ringing', 'talking', 'on-hold', 'do-not-disturb']);

/** `with`: whom the employee rings or talks with; only for those who may see the company's calls. */
export const ExtensionPresence = z.object({
  employee: z.string(),
  state: ExtensionState,
  with: z.object({ name: z.string(), number: z.string() }).optional(),
});
export type ExtensionPresence = z.infer<typeof ExtensionPresence>;
export const ExtensionPresences = z.array(ExtensionPresence);
