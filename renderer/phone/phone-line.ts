import type { CallLink } from './call-link.ts';
import type { LampState } from './lamps/lamp.ts';
import type { MessagesWaiting } from './messages-waiting.ts';
import type { CallEndReason, CallParty } from './phone-view.ts';
import type { LineDiagnostics } from './line-diagnostics.ts';

/** Names one call in the life of a line: ours for calls we place, the line's for calls that arrive. */
export type CallId = string;

/**
 * What the PBX says of a transfer that we asked for (RFC 3515 §2.4.5). `done` and `failed` are the last words;
 * after `done` our call is of no use to anybody.
 */
export type TransferProgress = 'trying' | 'ringing' | 'done' | 'failed';

/**
 * Whom the person at this phone speaks with, when there are several calls: each of them hears us and the others
 * of `calls`, but nobody hears those of `silenced`. Calls that are not in `calls` are silent both ways, whatever
 * hold was agreed with their far ends.
 */
export interface Attention {
  readonly calls: readonly CallId[];
  readonly silenced: readonly CallId[];
}

/** Why the connection with the server is gone, or never came. */
export type LostReason = 'no-network' | 'server-unreachable' | 'server-silent';

/** What the line announces. Every call that began ends with exactly one `call-ended`. */
export type LineEvent =
  | { readonly type: 'registered' }
  /** REGISTER was answered with a failure after our credentials had been tried. */
  | {
      readonly type: 'register-refused';
      readonly code: number;
      readonly retryAfterSeconds: number | undefined;
    }
  | { readonly type: 'connection-lost'; readonly reason: LostReason }
  | {
      readonly type: 'call-arrived';
      readonly call: CallId;
      readonly party: CallParty;
      readonly called: CallParty | undefined;
      /** The caller asks the phone to answer by itself after so many seconds (an intercom call). */
      readonly answerAfterSeconds?: number | undefined;
    }
  /** `earlyMedia`: the far side sends its own sound already, so no ringback of ours is needed. */
  | {
      readonly type: 'call-ringing';
      readonly call: CallId;
      readonly earlyMedia: boolean;
      readonly party: CallParty | undefined;
    }
  | { readonly type: 'call-answered'; readonly call: CallId; readonly party: CallParty | undefined }
  /** The far end is somebody else now (RFC 4916): a transfer has gone through. */
  | { readonly type: 'call-party'; readonly call: CallId; readonly party: CallParty }
  /** Our request to hold or resume was carried out, or could not be: `held` is what is true now. */
  | { readonly type: 'call-held'; readonly call: CallId; readonly held: boolean }
  | { readonly type: 'call-held-by-peer'; readonly call: CallId; readonly held: boolean }
  /** How the sound of an answered call gets through has changed. */
  | { readonly type: 'call-link'; readonly call: CallId; readonly link: CallLink }
  | {
      readonly type: 'transfer-progress';
      readonly call: CallId;
      readonly progress: TransferProgress;
      /** Why it failed, as far as the PBX says. */
      readonly reason: CallEndReason | undefined;
    }
  | { readonly type: 'call-microphone'; readonly call: CallId; readonly available: boolean }
  | {
      readonly type: 'call-ended';
      readonly call: CallId;
      readonly reason: CallEndReason;
      readonly sipCode: number | undefined;
    }
  /** Voice messages came, were heard or deleted; only where the account has no other way to know. */
  | { readonly type: 'messages-waiting'; readonly messages: MessagesWaiting }
  /** `with`: who calls that telephone or talks with it, when the server tells. */
  | {
      readonly type: 'lamp-changed';
      readonly extension: string;
      readonly state: LampState;
      readonly with?: CallParty | undefined;
    };

/**
 * One registered telephone line. Commands return at once and never throw; what comes of them arrives as
 * events. A command for a call that the line does not know, or that is over, does nothing.
 *
 * The line does not retry by itself: after `register-refused` or `connection-lost` it waits for `connect`.
 * Calls that were answered outlive a lost connection.
 */
export interface PhoneLine {
  /** Every event goes to this one listener, in order. Set before `connect`. */
  listen(listener: (event: LineEvent) => void): void;
  /** Opens the connection and registers, giving up any attempt that is under way. */
  connect(): void;
  /**
   * Asks a registered server for a sign of life; `connection-lost` within a second if there is none, within
   * three while a call rings, which would end with the connection.
   */
  probe(): void;
  /**
   * Network addresses of this computer have come or gone: calls look for another path for their sound. `gone`: those
   * that it has no longer.
   */
  networkChanged(gone: readonly string[]): void;
  /** What is remembered of the wire and the last calls. */
  diagnose(): LineDiagnostics;
  /** Ends every call and closes the connection. The line is not used again. */
  stop(): void;
  /**
   * Whether a call may be placed within moments, since a person is at the phone. The line then keeps a
   * connection ready, which costs a little all the time. Expected at first.
   */
  expectCall(expected: boolean): void;
  /** `target`: a dial string, see dial-string.ts. */
  call(call: CallId, target: string): void;
  answer(call: CallId): void;
  decline(call: CallId): void;
  /** Like `decline`, but the caller hears that this phone is busy: other phones of the person go on ringing. */
  refuse(call: CallId): void;
  hangUp(call: CallId): void;
  setHeld(call: CallId, held: boolean): void;
  setMuted(call: CallId, muted: boolean): void;
  /** Asks the PBX to connect the far end of an answered call with `target` (REFER, RFC 3515). */
  transfer(call: CallId, target: string): void;
  /** Asks the PBX to connect the far ends of two answered calls (REFER with Replaces, RFC 5589 §7). */
  join(call: CallId, other: CallId): void;
  /** Undefined, as at first: each call is heard by itself, as when there is only one. */
  attend(attention: Attention | undefined): void;
  /** What the PBX calls our part of a call, for asking its API of it; undefined where it does not tell. */
  legOf(call: CallId): string | undefined;
  /** `digit`: one of 0-9, *, #. */
  sendDigit(call: CallId, digit: string): void;
  /** Whose lamps to follow from now on, by short number; also across reconnections. */
  watch(extensions: readonly string[]): void;
}
