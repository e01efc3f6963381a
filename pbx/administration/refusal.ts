import type { FieldError, SettingUse } from '../contract/problem.ts';

/** Why a change was not made. Nothing was written then. */
export type Refusal =
  | { readonly refused: 'not-found' }
  /** `current`: as it is now, with its version; null: it is gone. */
  | { readonly refused: 'stale'; readonly current: unknown }
  | { readonly refused: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly refused: 'in-use'; readonly uses: readonly SettingUse[] }
  | { readonly refused: 'not-unique'; readonly errors: readonly FieldError[] }
  | { readonly refused: 'password-refused'; readonly errors: readonly FieldError[] }
  | { readonly refused: 'wrong-password' }
  | { readonly refused: 'too-many-attempts'; readonly retryAfterSeconds: number };

export type Outcome<Value> = { readonly done: Value } | Refusal;

export const isRefusal = (outcome: object): outcome is Refusal => 'refused' in outcome;
