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
  | 'server-error'
  /** We gave the far end to somebody else, or to a place where it waits. */
  | 'transferred'
  | 'parked';

export interface CallParty {
  /** Empty when nobody told a name. */
  readonly name: string;
  /** Short number, E.164, or the user part of a SIP address. */
  readonly number: string;
}

export type CallStage =
  | { readonly stage: 'dialling' }
  | { readonly stage: 'ringing' }
  /**
   * `called`: the department or company number that the caller dialled, when it was not us. `autoAnswerAt`: epoch
   * milliseconds at which the phone answers by itself.
   */
  | {
      readonly stage: 'incoming';
      readonly called: CallParty | undefined;
      readonly autoAnswerAt?: number | undefined;
    }
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

/**
 * `reconnecting`: the sound does not get through. `no-server`: it does, only the server is away. `not-recorded`: what
 * was asked of the recording was not done.
 */
type CallWarning = 'no-microphone' | 'reconnecting' | 'no-server' | 'not-recorded';

export interface CallView {
  readonly id: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly party: CallParty;
  readonly status: CallStage;
  /** A machine speaks that may ask for keys: the keypad is open unless it was closed. */
  readonly asksForKeys?: boolean;
  /** The PBX records it: whoever asked for that. */
  readonly isRecorded?: boolean;
  /** A trouble to show in words while the call goes on. */
  readonly warning: CallWarning | undefined;
  /** How the call sounds; undefined until that is known, and while its sound does not get through at all. */
  readonly quality: CallQuality | undefined;
  readonly answer?: () => void;
  readonly decline?: () => void;
  readonly hangUp?: () => void;
  readonly hold?: () => void;
  /** Takes the call back from hold; whoever was spoken with is held instead. */
  readonly resume?: () => void;
  readonly mute?: () => void;
  readonly unmute?: () => void;
  readonly sendDigit?: (digit: string) => void;
  /** Gives the far end to somebody, at once. */
  readonly transferTo?: (target: string) => void;
  /** Asks somebody first, while the far end waits. */
  readonly consult?: (target: string) => void;
  /** Leaves the far end waiting in a place of the PBX, from where anybody can take it. */
  readonly park?: () => void;
  /** Adds a call that waits to the conversation that goes on. */
  readonly merge?: () => void;
  readonly record?: () => void;
  readonly stopRecording?: () => void;
  /** Takes an ended call off the screen. */
  readonly dismiss?: () => void;
  readonly callAgain?: () => void;
}

/** Whoever is being given to another, and how far that has come. */
export interface TransferView {
  /**
   * `sending`: the PBX was asked. `ringing`: the other's phone rings. `consulting`: we speak with the other
   * first. `joining`: the PBX connects them. `failed`: the other cannot be had, or not be connected.
   */
  readonly stage: 'sending' | 'ringing' | 'consulting' | 'joining' | 'failed';
  readonly call: string;
  /** Who waits. */
  readonly party: CallParty;
  /** Whether they still wait for us; after a failure the call goes on by itself when it can. */
  readonly isWaiting: boolean;
  /** To whom; the name is empty while nobody told it. */
  readonly target: CallParty;
  /** Into a place of the PBX, not to a person. */
  readonly parks: boolean;
  readonly reason: CallEndReason | undefined;
}

/** Several calls that hear one another. */
export interface ConferenceView {
  readonly members: readonly ConferenceMember[];
  /** Our call to it, when the PBX mixes it; then we are one of those who may leave it. */
  readonly room?: string;
  /** Ends all of its calls; of one on the PBX, our own. */
  readonly end: () => void;
}

export interface ConferenceMember {
  /** Of a conference on the PBX: what the PBX calls their part in it. */
  readonly call: string;
  readonly party: CallParty;
  /** Nobody hears them; they hear on. */
  readonly silenced: boolean;
  readonly silence?: () => void;
  readonly unsilence?: () => void;
  /** Ends their call; the others go on. */
  readonly drop?: () => void;
}

export interface PhoneView {
  readonly registration: RegistrationView;
  /** Newest first; ended ones stay until dismissed or for some seconds. */
  readonly calls: readonly CallView[];
  /** The call that is spoken in, or the newest of a conference that is. */
  readonly active?: string | undefined;
  readonly transfer?: TransferView;
  readonly conference?: ConferenceView;
  /** During a call: holds that one. */
  readonly call?: (target: string) => void;
  /** Saves what is remembered of the wire and the last calls to a file, for whoever is to help. */
  readonly saveDiagnostics?: () => void;
  /** Calls what was dialled last once more. */
  readonly redial?: () => void;
  /** Takes a call that rings at a colleague, by short number. */
  readonly pickUp?: (extension: string) => void;
  /** Takes a call that rings at any colleague of one's group. */
  readonly pickUpGroup?: () => void;
  /** Of the call that is spoken in, as `CallView` has them. */
  readonly transferTo?: (target: string) => void;
  readonly consult?: (target: string) => void;
  readonly park?: () => void;
  /** Connects the two of the transfer; or gives the call away without waiting for the answer. */
  readonly completeTransfer?: () => void;
  /** Back to the one who waits; the transfer is forgotten. */
  readonly cancelTransfer?: () => void;
  /** Changes places between the one spoken with and the only one who waits. */
  readonly swap?: () => void;
  /** Everybody who waits joins the conversation. */
  readonly merge?: () => void;
}
