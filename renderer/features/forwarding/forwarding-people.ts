/** To whom calls of a company can be forwarded. */
export interface ForwardingPeople {
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
}
