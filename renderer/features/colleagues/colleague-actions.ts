import type { Colleague } from '../../../pbx/contract/session.ts';

/** What can be done with a colleague now. What is impossible is absent. */
export interface ColleagueActions {
  readonly call?: ((target: string) => void) | undefined;
  /** Gives them the call that is up. */
  readonly transfer?: ((target: string) => void) | undefined;
  /** Takes the call that rings at their telephone. */
  readonly pickUp?: ((target: string) => void) | undefined;
  /** Whether they are watched until they are free, and the switch of it. */
  readonly freeWatch?: FreeWatchControl | undefined;
  readonly favourites?: FavouriteControl | undefined;
}

export interface FreeWatchControl {
  readonly watched: ReadonlySet<string>;
  readonly toggle: (colleague: Colleague) => void;
}

export interface FavouriteControl {
  readonly chosen: ReadonlySet<string>;
  /** Nobody else can be chosen. */
  readonly isFull: boolean;
  readonly toggle: (colleague: Colleague) => void;
}
