import type { FeatureCodes } from './feature-codes.ts';
import type { CallId } from './phone-line.ts';

/** What the view's actions do; the view decides only which of them exist. */
export interface PhoneActions {
  /** Undefined: a PBX whose codes nobody told. */
  readonly codes: FeatureCodes | undefined;
  /** Undefined: the PBX does not record when asked. */
  readonly setRecorded: ((call: CallId, recorded: boolean) => void) | undefined;
  retryNow(): void;
  call(target: string): void;
  answer(call: CallId): void;
  decline(call: CallId): void;
  hangUp(calls: readonly CallId[]): void;
  setHeld(call: CallId, held: boolean): void;
  setMuted(call: CallId, muted: boolean): void;
  sendDigit(call: CallId, digit: string): void;
  transfer(call: CallId, target: string): void;
  park(call: CallId): void;
  consult(call: CallId, target: string): void;
  completeTransfer(): void;
  cancelTransfer(): void;
  merge(calls: readonly CallId[]): void;
  /** Moves all of these into a conference of the PBX, which has more seats than this computer. */
  openRoom(calls: readonly CallId[]): void;
  /** These come into the conference of the PBX that we are in by the call `room`. */
  joinRoom(room: CallId, calls: readonly CallId[]): void;
  /** Undefined: the PBX lets nobody drop others. `seat`: see `RoomSeat`. */
  readonly dropSeat: ((room: CallId, seat: string) => void) | undefined;
  setSilenced(call: CallId, silenced: boolean): void;
  dismiss(call: CallId): void;
  saveDiagnostics(): void;
}
