/** What a link asks for that another program handed to us. */
export type Link =
  /** `target`: a number, service code or `user@host`, of harmless characters only. */
  | { readonly kind: 'call'; readonly target: string }
  /** `address`: as somebody would type it at signing in; `token`: the secret of the letter, for one use. */
  | { readonly kind: 'invitation'; readonly address: string; readonly token: string };
