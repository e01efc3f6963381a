import type { Colleague } from '../../../pbx/contract/session.ts';
import type { Contact } from '../../../preload/contract/contacts.ts';
import { isShortNumber } from '../short-number.ts';

/** A subscription each; servers have limits, and nobody looks at more. */
const MOST = 200;

/**
 * Whom a person has given a short number in their contacts: the colleagues of an account whose server has no
 * directory. Each number once, under the name it was first given.
 */
export function colleaguesOfContacts(contacts: readonly Contact[], own: string): readonly Colleague[] {
  const found = new Map<string, Colleague>();
  for (const { name, position, numbers } of contacts) {
    for (const { number } of numbers) {
      const extension = number.replace(/[\s-]/g, '');
      if (!isShortNumber(extension) || extension === own || found.has(extension)) continue;
      found.set(extension, { kind: 'employee', name, extension, ...(position && { position }) });
      if (found.size === MOST) return [...found.values()];
    }
  }
  return [...found.values()];
}
