import { z } from 'zod';
import { EmployeeStatus } from './employee.ts';

/** A phone that is not registered is never shown as free. */
const ExtensionState = z.enum([
  'not-registered',
  'free',
  'ringing',
  'talking',
  'on-hold',
  'away',
  'do-not-disturb',
]);

/** `status`: what the employee says of himself, whatever the phone does. `with`: whom the employee rings or talks with; only for those who may see the company's calls. */
export const ExtensionPresence = z.object({
  employee: z.string(),
  state: ExtensionState,
  status: EmployeeStatus,
  with: z.object({ name: z.string(), number: z.string() }).optional(),
});
export type ExtensionPresence = z.infer<typeof ExtensionPresence>;
export const ExtensionPresences = z.array(ExtensionPresence);
