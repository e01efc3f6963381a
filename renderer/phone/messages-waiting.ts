/** What a server tells of the person's voice mailbox (RFC 3842). */
export interface MessagesWaiting {
  readonly isWaiting: boolean;
  /** Messages nobody has heard; undefined when the server does not count. */
  readonly fresh: number | undefined;
  readonly old: number | undefined;
  /** What is dialled to hear them; undefined when the server does not say. */
  readonly account: string | undefined;
}
