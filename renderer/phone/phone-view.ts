import type { CallQuality } from './quality.ts';

/**
 * What screens see of the phone. An action that is impossible now is absent, so that no screen re-decides.
 * Built by `stores/phone-store.ts` from the `registration` and `call` machines.
 */

export type RegistrationView =
  | { readonly state: 'connecting' }
  | { readonly state: 'online' }
  /** `retryAt`: epoch milliseconds of the next attempt; undefined while one is under way. */
  | {
      readonly state: 'reconnecting';
      readonly retryAt: number | undefined;
      readonly reason: OfflineReason;
      readonly retryNow: () => void;
    }
  /** Will not be tried again by itself. */
  | { readonly state: 'refused'; readonly reason: OfflineReason; readonly retryNow: () => void }
  | { readonly state: 'offline' };

export type OfflineReason =
  | 'wrong-password'
  | 'forbidden'
  | 'account-not-found'
  | 'no-network'
  | 'server-unreachable'
  | 'server-silent'
  | 'server-error'
  | 'certificate-refused';

export type CallEndReason =
  | 'hung-up'
  | 'hung-up-by-peer'
  | 'busy'
  | 'declined'
  | 'no-answer'
  | 'not-found'
  | 'unavailable'
  | 'forbidden'
  | 'cancelled'
  | 'missed'
  | 'answered-elsewhere'
  | 'connection-lost'
  | 'no-microphone'
  | 'server-error';

export interface CallParty {
  /** Empty when nobody told a name. */
  readonly name: string;
  /** Short number, E.164, or the user part of a SIP address. */
  readonly number: string;
}

export type CallStage =
  | { readonly stage: 'dialling' }
  | { readonly stage: 'ringing' }
  /** `called`: the department or company number that the caller dialled, when it was not us. */
  | { readonly stage: 'incoming'; readonly called: CallParty | undefined }
  | { readonly stage: 'answering' }
  /** `since`: epoch milliseconds of the answer. */
  | {
      readonly stage: 'talking';
      readonly since: number;
      readonly muted: boolean;
      readonly held: boolean;
      readonly heldByPeer: boolean;
    }
  /** `talkedMs`: 0 when it was never answered. `sipCode` for details only. */
  | {
      readonly stage: 'ended';
      readonly reason: CallEndReason;
      readonly talkedMs: number;
      readonly sipCode: number | undefined;
    };

/** `reconnecting`: the sound does not get through. `no-server`: it does, only the server is away. */
type CallWarning = 'no-microphone' | 'reconnecting' | 'no-server';

export interface CallView {
  readonly id: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly party: CallParty;
  readonly status: CallStage;
  /** A trouble to show in words while the call goes on. */
  readonly warning: CallWarning | undefined;
  /** How the call sounds; undefined until that is known, and while its sound does not get through at all. */
  readonly quality: CallQuality | undefined;
  readonly answer?: () => void;
  readonly decline?: () => void;
  readonly hangUp?: () => void;
  readonly hold?: () => void;
  readonly resume?: () => void;
  readonly mute?: () => void;
  readonly unmute?: () => void;
  readonly sendDigit?: (digit: string) => void;
  /** Takes an ended call off the screen. */
  readonly dismiss?: () => void;
  readonly callAgain?: () => void;
}

export interface PhoneView {
  readonly registration: RegistrationView;
  /** Newest first; at most one that has not ended in this first cut, ended ones stay until dismissed or 5 s. */
  readonly calls: readonly CallView[];
  readonly call?: (target: string) => void;
  /** Saves what is remembered of the wire and the last calls to a file, for whoever is to help. */
  readonly saveDiagnostics?: () => void;
}
