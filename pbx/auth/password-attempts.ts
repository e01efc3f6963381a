export type PasswordAttempt =
  /** `succeeded` is to be told of a right password; until then the try counts as failed. */
  | { readonly allowed: true; readonly succeeded: () => void }
  | { readonly allowed: false; readonly retryAfterSeconds: number };

/** Asked before any password is compared. A refused try is not counted. */
export interface PasswordAttempts {
  /** `login` with its company: `anna@romashka.example`. `now`: epoch milliseconds. */
  attempt(login: string, address: string, now: number): PasswordAttempt;
}
