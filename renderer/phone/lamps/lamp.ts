import type { CallParty } from '../phone-view.ts';

/** What a colleague's telephone does. `not-registered` is never shown as free, nor is `unknown`. */
export type LampState =
  | 'unknown'
  | 'not-registered'
  | 'free'
  | 'ringing'
  | 'talking'
  | 'on-hold'
  | 'do-not-disturb'
  | 'away';

/** `with`: who calls them or whom they talk with, as far as the viewer may see it. */
export interface Lamp {
  readonly state: LampState;
  readonly with?: CallParty | undefined;
}

/** Until somebody has told. */
export const unknownLamp: Lamp = { state: 'unknown' };

export function isSameLamp(one: Lamp, other: Lamp): boolean {
  return (
    one.state === other.state &&
    one.with?.name === other.with?.name &&
    one.with?.number === other.with?.number
  );
}
