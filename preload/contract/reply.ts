/**
 * Why the main process did not answer a page: the page may not ask this, what it asked does not fit the
 * contract, or it could not be done. The `message` of the error that a page's promise rejects with.
 */
type ReplyFailureCode = 'refused' | 'invalid-request' | 'failed';

/** What comes back over every channel; the preload turns it into a value or a rejection. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ReplyFailureCode };
