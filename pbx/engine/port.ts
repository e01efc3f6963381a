/**
 * What the routing brain may ask of a telephone engine, and what the engine tells it.
 *
 * A leg is one party's half of a call: a caller that arrived, or a callee that the brain asked for.
 * The engine owns SIP and media; the brain never sees either.
 *
 *   arrived ──ring──▶ ringing ──answer──▶ up ──┐
 *      │                 │                     ├──▶ ended
 *   dialled ──(180)──▶ ringing ──(200)──▶ up ──┘
 *
 * Each leg ends exactly once, with `leg-ended`, whoever ended it. What a leg that is up hears is one thing at
 * a time: nothing, a bridge, a playback, music, itself (echo); each command replaces what was before.
 */

import type { Trunk } from '../contract/trunk.ts';

/** Unique in the life of one engine. The engine names legs that arrive; the brain names those it dials. */
export type LegId = string;

/** SIP domain of a company: the tenant that a leg belongs to. */
export type CompanyDomain = string;

/** A person or line as the far end's display shows it. `number` is a short number or E.164. */
export interface Party {
  readonly name: string;
  readonly number: string;
}

/** Who a caller is: a user who proved it by digest, or somebody who came by a trunk. */
export type Caller =
  | { readonly kind: 'user'; readonly login: string }
  /** `party.number` is E.164, or empty when withheld. */
  | { readonly kind: 'outside'; readonly party: Party };

/**
 * Why a leg ended. The engine maps it to SIP (RFC 3261 §21, RFC 3326 Reason with Q.850 causes):
 * normal BYE or 16, busy 486, rejected 603, not-found 404, no-answer 480 with Q.850 19,
 * unavailable (nothing registered) 480 with Q.850 20, forbidden 403, answered-elsewhere CANCEL with
 * `SIP;cause=200`, cancelled 487, failed 500.
 */
export type HangUpCause =
  | 'normal'
  | 'busy'
  | 'rejected'
  | 'not-found'
  | 'no-answer'
  | 'unavailable'
  | 'forbidden'
  | 'answered-elsewhere'
  | 'cancelled'
  | 'failed';

/** What a lamp may show of an extension. A phone that is not registered is never shown as free. */
export type ExtensionState =
  | 'not-registered'
  | 'free'
  | 'ringing'
  | 'talking'
  | 'on-hold'
  | 'away'
  | 'do-not-disturb';

/** Which registered contacts of a user: those over WebSocket, those over UDP, TCP or TLS. */
export type Device = 'communicator' | 'desk-phone';

/** A sound that can be played: said by the PBX in its language, or uploaded by the company. */
export type Sound =
  /** A ready recording, `assets/prompts/<language>/<name>`. */
  | { readonly kind: 'prompt'; readonly name: string }
  /** A greeting of the company, by its id. */
  | { readonly kind: 'greeting'; readonly id: string }
  /** A cardinal number in words: «двадцать один». 0 to 999. */
  | { readonly kind: 'number'; readonly value: number }
  /** A recording of this PBX, by the name that `record-leg` gave it. */
  | { readonly kind: 'recording'; readonly name: string };

/** How far a transfer has come: NOTIFY with a message/sipfrag body (RFC 3515 §2.4.5). */
export type TransferProgress = 'trying' | 'ringing' | 'done' | 'failed';

/** A leg, and what was noted with it. */
export interface FoundLeg {
  readonly leg: LegId;
  readonly note: string;
}

/**
 * Why a fax did not come, or not whole: `unsupported`: this engine receives none; `no-fax`: whoever called sent none;
 * `broken-off`: it ended before its end; `not-kept`: it came and could not be stored.
 */
export type FaxFailure = 'unsupported' | 'no-fax' | 'broken-off' | 'not-kept';

export type EngineEvent =
  /**
   * A call came in. `dialled` is the user part of the Request-URI, as typed. `replaces`: the caller asks to
   * take over that leg (RFC 3891), which belongs to the same company and is up. `answerAfter`: the caller asks
   * the callee's phone to answer by itself after so many seconds (`Call-Info: <…>;answer-after=N` and its like).
   */
  | {
      readonly type: 'leg-arrived';
      readonly company: CompanyDomain;
      readonly leg: LegId;
      readonly caller: Caller;
      readonly dialled: string;
      readonly replaces?: LegId;
      readonly answerAfter?: number;
    }
  | { readonly type: 'leg-ringing'; readonly leg: LegId }
  /** What the callee's network says before anybody answers can be heard (183 with SDP, RFC 3960): by `early-media`. */
  | { readonly type: 'leg-early-media'; readonly leg: LegId }
  | { readonly type: 'leg-answered'; readonly leg: LegId }
  /** The party pressed hold (re-INVITE sendonly or inactive, RFC 3264 §8.4) or took the call back. */
  | { readonly type: 'leg-held'; readonly leg: LegId; readonly held: boolean }
  /** One key, once, when it is released: `0`-`9`, `*`, `#`, `A`-`D`. RFC 4733 or INFO. */
  | { readonly type: 'leg-digit'; readonly leg: LegId; readonly digit: string }
  /**
   * The party asks to transfer the one it talks with (REFER, RFC 3515). `to` is the user part of Refer-To.
   * `replaces`: an attended transfer (RFC 5589 §7): that other leg of the same party is to be replaced.
   * Already accepted with 202; the brain tells what becomes of it by `transfer-progress`.
   */
  | {
      readonly type: 'transfer-asked';
      readonly leg: LegId;
      readonly to: string;
      readonly replaces?: LegId;
    }
  /** A playback came to its end by itself. One that was replaced or stopped tells nothing. */
  | { readonly type: 'play-ended'; readonly leg: LegId; readonly playback: string }
  /** A recording is closed and on disk. `seconds` 0: nothing was recorded, there is no file. */
  | { readonly type: 'recording-ended'; readonly recording: string; readonly seconds: number }
  /**
   * Fax reception is over, and the leg may be, too: its end is told after this. `pages` of `document` came; 0: there is
   * none. `station`: what the sending machine calls itself (ITU-T T.30 §5.3.6.2.4), often a number, often nothing.
   */
  | {
      readonly type: 'fax-ended';
      readonly leg: LegId;
      readonly document: string;
      readonly pages: number;
      readonly station: string;
      readonly failure: FaxFailure | null;
    }
  /** A fax of a call that was over before somebody served again. The rest is as of `fax-ended`. */
  | {
      readonly type: 'fax-found';
      readonly company: CompanyDomain;
      readonly document: string;
      readonly pages: number;
      readonly station: string;
      readonly failure: FaxFailure | null;
    }
  | { readonly type: 'leg-ended'; readonly leg: LegId; readonly cause: HangUpCause }
  /**
   * An engine that keeps calls was taken over from somebody who is gone: his legs of one company that are up and have a
   * note. From now on they are told of as all others. Those without a note were ended, or arrive anew.
   */
  | {
      readonly type: 'legs-found';
      readonly company: CompanyDomain;
      readonly legs: readonly FoundLeg[];
    }
  /** How many contacts the user has registered now, by kind of device. */
  | {
      readonly type: 'contacts-changed';
      readonly company: CompanyDomain;
      readonly login: string;
      readonly communicators: number;
      readonly deskPhones: number;
    };

export type EngineCommand =
  /** Tell an arrived caller that the callee is being alerted (180). `party`: who, as the caller may see it. */
  | { readonly type: 'ring'; readonly leg: LegId; readonly party: Party }
  /** A caller who was not answered yet hears what a leg that told of early media has to say (183). */
  | { readonly type: 'early-media'; readonly leg: LegId; readonly from: LegId }
  | { readonly type: 'answer'; readonly leg: LegId; readonly party: Party }
  /**
   * Alert the devices of a user; the first to answer wins and the others are told so. One leg, however
   * many devices. Ends with `unavailable` when there is none, `busy`/`rejected` when a person refused.
   */
  | {
      readonly type: 'dial';
      readonly company: CompanyDomain;
      readonly leg: LegId;
      readonly login: string;
      readonly devices: readonly Device[];
      readonly from: Party;
      /** Whom the caller dialled, when it was not the user himself (a department, a company number). */
      readonly called?: Party;
      /** The phones are to answer by themselves after so many seconds. */
      readonly answerAfter?: number;
    }
  /** Call a number of the public network through the company's trunk. `from.number`: the caller ID sent, E.164. */
  | {
      readonly type: 'dial-outside';
      readonly company: CompanyDomain;
      readonly leg: LegId;
      readonly number: string;
      readonly from: Party;
    }
  /** These legs, all up, hear one another: two in a talk, up to eight in a conference. */
  | { readonly type: 'bridge'; readonly legs: readonly LegId[] }
  /** The leg hears itself: the echo test. */
  | { readonly type: 'echo'; readonly leg: LegId }
  /** The sounds one after another, then silence and `play-ended`. Keys pressed meanwhile are events as ever. */
  | {
      readonly type: 'play';
      readonly leg: LegId;
      readonly playback: string;
      readonly sounds: readonly Sound[];
    }
  /** Music without end. `greeting`: a sound of the company instead of the PBX's own music. */
  | { readonly type: 'music'; readonly leg: LegId; readonly greeting?: string }
  /** The leg hears nothing more: ends echo, playback, music; takes it out of its bridge. */
  | { readonly type: 'silence'; readonly leg: LegId }
  /** Tell the leg's phone that the far side holds it, or does no longer. What it hears is told apart. */
  | { readonly type: 'tell-held'; readonly leg: LegId; readonly held: boolean }
  /** The far end of a leg that is up is somebody else now (RFC 4916 connected identity). */
  | { readonly type: 'tell-party'; readonly leg: LegId; readonly party: Party }
  | {
      readonly type: 'transfer-progress';
      /** The leg that asked. */
      readonly leg: LegId;
      readonly progress: TransferProgress;
    }
  /** Record what this leg says, until `stop-recording`, silence, the limit or its end. `recording` names the file. */
  | {
      readonly type: 'record-leg';
      readonly leg: LegId;
      readonly recording: string;
      readonly maxSeconds: number;
      /** Ends by itself after this much silence; 0: never. */
      readonly silenceSeconds: number;
    }
  /** Record what this leg says and hears while it is bridged, whoever comes and goes. */
  | { readonly type: 'record-talk'; readonly leg: LegId; readonly recording: string }
  | { readonly type: 'stop-recording'; readonly recording: string }
  /** Receive a fax on a leg that is up, in audio or by T.38, for an hour at most. `document` names the file. */
  | { readonly type: 'receive-fax'; readonly leg: LegId; readonly document: string }
  | { readonly type: 'hang-up'; readonly leg: LegId; readonly cause: HangUpCause }
  /** What those who watch this user are shown (RFC 4235 dialog events). `with`: whom the user rings or talks with. */
  | {
      readonly type: 'show-state';
      readonly company: CompanyDomain;
      readonly login: string;
      readonly state: ExtensionState;
      readonly with?: Party;
    }
  /** The message-waiting lamp of this user (RFC 3842). */
  | {
      readonly type: 'show-messages';
      readonly company: CompanyDomain;
      readonly login: string;
      readonly fresh: number;
      readonly old: number;
    };

/** SIP digest credentials of one identity; the engine never sees a password (RFC 8760 for SHA-256). */
export interface DigestSecret {
  readonly ha1Md5: string;
  readonly ha1Sha256: string;
}

/** What the engine asks of one company's directory. */
export interface CompanyDirectory {
  /** Everybody who may register, simulated outside phones too: an engine that is given its users needs them all. */
  logins(): readonly string[];
  /** The digest secret of a login, or undefined when there is no such user. */
  digestSecret(login: string): DigestSecret | undefined;
  /** The login behind a short number or login that someone subscribes to or dials, if it is a person's. */
  resolve(user: string): string | undefined;
  /** Whether `watcher` (a login) may see the extension state of `watched` (a login). */
  mayWatch(watcher: string, watched: string): boolean;
  /** How the user is shown to others. */
  party(login: string): Party;
  /**
   * Embedded engine only: the number that this login stands for on the simulated public network, when it is
   * no employee but a simulated outside phone.
   */
  outsidePhone(login: string): Party | undefined;
}

/** The companies of this PBX, by SIP domain, as they are now. */
export interface EngineDirectory {
  company(domain: CompanyDomain): CompanyDirectory | undefined;
  domains(): readonly CompanyDomain[];
}

/** A call that came by a trunk, read: whose number it is for, and who calls. */
interface TrunkCall {
  readonly company: CompanyDomain;
  /** E.164. */
  readonly dialled: string;
  readonly caller: Party;
}

/** The outside lines of this PBX. */
export interface TrunkDirectory {
  all(): readonly Trunk[];
  /** The trunk that calls shown as this number leave by; undefined: it is connected to none. `number`: E.164. */
  leavingAs(number: string): Trunk | undefined;
  /**
   * `dialled`: what the provider wrote where the called number may be, in any form; the first that is a number of this
   * trunk and of a company counts. Undefined: none is. `caller`: as written; empty when withheld.
   */
  arriving(
    trunk: string,
    call: { readonly dialled: readonly string[]; readonly caller: Party },
  ): TrunkCall | undefined;
}

/** Where sounds are read from and recordings are kept. Paths of files; formats are the engine's own affair. */
export interface SoundLibrary {
  /** Rejects when there is no such sound. One file a sound: Ogg Opus, 48 kHz mono, 20 ms packets. */
  path(company: CompanyDomain, sound: Sound): Promise<string>;
  /** Where the music is that is played without end. */
  music(): Promise<string>;
  /** Where the recording of this name goes, `.ogg` (Opus). Its folder exists. */
  recordingPath(company: CompanyDomain, recording: string): string;
  /** Where the received fax of this name goes, `.pdf`. */
  documentPath(company: CompanyDomain, document: string): string;
}

/** A telephone engine. Commands are obeyed in order; what comes of them arrives as events. */
export interface Engine {
  /** Every event goes to this one listener, in order. Set before traffic starts. */
  listen(listener: (event: EngineEvent) => void): void;
  execute(command: EngineCommand): void;
  /**
   * Keeps up to 32 KB with a leg that is up, for as long as it lives, for whoever takes over; empty: nothing any more.
   * Asked for before the commands that are given afterwards.
   */
  note(leg: LegId, note: string): void;
  /**
   * The directory is complete: resolves when those in it may register, rejects when the engine fails. Called once,
   * after which changes are told by `changed` and `revoke`.
   */
  serve(): Promise<void>;
  /** Whether calls can be carried now: what stands behind the engine may be away for a while. */
  isUp(): boolean;
  /**
   * Something of the company's directory changed, or it came or went: who is in it, names, numbers, secrets. Contacts
   * stay. Resolves when the phones of those who are in it may register.
   */
  changed(company: CompanyDomain): Promise<void>;
  /** The trunks of the directory are others now. */
  trunksChanged(): Promise<void>;
  /** The user's login, password or existence changed: closes all SIP contacts that no longer hold. */
  revoke(company: CompanyDomain, login: string): void;
  /** Whether calls go on without us, and are told to whoever takes over (`legs-found`). */
  readonly keepsCalls: boolean;
  /** Ends every call unless it keeps them, closes every socket and port. */
  close(): Promise<void>;
}
