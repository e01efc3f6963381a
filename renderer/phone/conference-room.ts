import type { CallParty } from './phone-view.ts';

/** As many as a conference on the PBX has, ourselves among them. */
export const MOST_SEATS = 8;

/** Somebody in a conference that the PBX mixes. `id`: what the PBX calls their part in it. */
export interface RoomSeat {
  readonly id: string;
  readonly party: CallParty;
  readonly isSelf: boolean;
}
