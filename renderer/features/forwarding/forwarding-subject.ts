import type { ForwardingOwner } from './forwarding-owner.ts';
import type { ForwardingPeople } from './forwarding-people.ts';

/** Whose forwarding is written down, and for whom. */
export interface ForwardingSubject {
  readonly owner: ForwardingOwner;
  /** Without the owner: a call forwarded to where it came from goes round in a circle. */
  readonly people: ForwardingPeople;
  /** Whether the reader is the owner: «мой мобильный», else «его мобильный». */
  readonly isOwn: boolean;
}
