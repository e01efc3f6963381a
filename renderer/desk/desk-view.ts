import type { OwnStatus } from '../../preload/contract/own-status.ts';
import type { CallParty } from '../phone/phone-view.ts';

/** A call that nobody answered and nobody has looked at yet. */
export interface MissedCall {
  readonly id: string;
  readonly party: CallParty;
  readonly called: CallParty | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A number that another program asked to be called. */
export interface AskedCall {
  readonly target: string;
  /** Absent while no call can be placed. */
  readonly confirm?: () => void;
  readonly cancel: () => void;
}

/** What the desk around the phone is like. An action that is impossible now is absent. */
export interface DeskView {
  readonly status: OwnStatus;
  /** The PBX did not take the last change of it. */
  readonly statusTrouble: boolean;
  readonly setStatus?: (status: OwnStatus) => void;
  /** Newest first. */
  readonly missed: readonly MissedCall[];
  readonly dismissMissed?: () => void;
  readonly asked?: AskedCall;
}

/** Nothing has happened yet, and nothing can be asked. */
export const emptyDesk: DeskView = { status: 'available', statusTrouble: false, missed: [] };
