import type { Destination } from '../../contract/destination.ts';
import type { Identifier } from '../../contract/identifier.ts';

/**
 * What comes next when a stage has yielded nobody. A call carries a stack of these: each destination puts its
 * own «and if not» on top, so that chains of any length are one thing after another and no special cases.
 */
export type Step =
  /** What an employee dialled, or transfers to. */
  | { readonly step: 'dialled'; readonly dialled: string; readonly by: Identifier }
  /** A call to the company's number. */
  | { readonly step: 'route'; readonly number: Identifier }
  /** `by`: whose permissions a call outside needs; null: the company's own setting. */
  | { readonly step: 'go'; readonly to: Destination; readonly by: Identifier | null }
  /** Rings for the company: own forwarding counts, own voicemail does not. */
  | { readonly step: 'secretary'; readonly employee: Identifier }
  /** Forwarding of an employee who did not take it, by the reason why. */
  | { readonly step: 'after-employee'; readonly employee: Identifier; readonly voicemail: boolean }
  /** Voicemail of an employee, when it is on. */
  | { readonly step: 'own-voicemail'; readonly employee: Identifier }
  | { readonly step: 'after-department'; readonly department: Identifier }
  /** Back to the one who transferred. */
  | { readonly step: 'back'; readonly employee: Identifier };
