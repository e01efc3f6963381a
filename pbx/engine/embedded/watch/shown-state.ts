import type { ExtensionState, Party } from '../../port.ts';

/** What watchers are shown of a user. */
export interface ShownState {
  readonly state: ExtensionState;
  /** Whom the user rings or talks with. */
  readonly with?: Party | undefined;
}

export function isSameState(one: ShownState, other: ShownState): boolean {
  return (
    one.state === other.state &&
    one.with?.name === other.with?.name &&
    one.with?.number === other.with?.number
  );
}
