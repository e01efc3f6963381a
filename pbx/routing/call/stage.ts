import type { Menu, RouteTarget } from '../../contract/destination.ts';
import type { Identifier } from '../../contract/identifier.ts';
import type { Refusal } from '../refusal.ts';
import type { Leg } from './leg.ts';

/** Only while an event is being decided: the next step of the call is to be taken. */
interface Deciding {
  readonly stage: 'deciding';
}

/** The caller hears the greeting of a number, then goes on. */
interface Greeting {
  readonly stage: 'greeting';
  readonly playback: string;
  readonly target: RouteTarget;
}

/** `playback`: its greeting is being said; null: silence, the clock runs. `digits`: of a short number so far. */
export interface InMenu {
  readonly stage: 'menu';
  readonly menu: Menu;
  readonly playback: string | null;
  readonly digits: string;
}

/** An employee's contacts ring, or a number outside. */
export interface Alerting {
  readonly stage: 'alerting';
  readonly employee: Identifier | null;
  readonly callees: readonly Leg[];
  /** Orders of contacts still to be rung. */
  readonly orders: readonly number[];
  /** When forwarding on no answer takes the call; null: when the last order has rung. */
  readonly giveUpAt: number | null;
  readonly why: Refusal;
}

/** The members of a department ring, or the caller waits for one. */
export interface Hunting {
  readonly stage: 'department';
  readonly department: Identifier;
  readonly since: number;
  readonly callees: readonly Leg[];
  /** Members who have rung in this round. */
  readonly tried: readonly Identifier[];
  /** The priority that rings or has rung last. */
  readonly priority: number;
  readonly round: number;
  readonly why: Refusal;
  /** The caller hears music: nobody was there to ring at once. `place`: when that began; null: not yet. */
  readonly place: number | null;
  readonly playback: string | null;
}

export interface Talking {
  readonly stage: 'talking';
  readonly peer: Leg;
}

/** `playback`: invitation or thanks; `recording`: the message being taken, named once it begins. */
export interface TakingMessage {
  readonly stage: 'voicemail';
  readonly for: readonly Identifier[];
  readonly playback: string | null;
  readonly recording: string | null;
}

export interface Parked {
  readonly stage: 'parked';
  readonly slot: number;
  readonly parker: Identifier;
}

/** `playback`: the newcomer hears the welcome and is not among the others yet. */
export interface InConference {
  readonly stage: 'conference';
  readonly room: string;
  readonly playback: string | null;
}

interface EchoTest {
  readonly stage: 'echo';
  readonly playback: string | null;
}

/** An employee listens to messages. `index` -1: the counts are said. */
export interface InMailbox {
  readonly stage: 'mailbox';
  readonly messages: readonly { readonly id: string; readonly recording: string }[];
  readonly index: number;
  readonly playback: string;
  readonly leaving: boolean;
}

interface ReceivingFax {
  readonly stage: 'fax';
  readonly document: string;
}

/** The caller, who was answered before, is told why nobody takes the call. */
interface Refusing {
  readonly stage: 'refusing';
  readonly playback: string;
}

/** Only legs that were told to leave, and recordings that are being closed, are waited for. */
interface Ending {
  readonly stage: 'ending';
}

export type Stage =
  | Deciding
  | Greeting
  | InMenu
  | Alerting
  | Hunting
  | Talking
  | TakingMessage
  | Parked
  | InConference
  | EchoTest
  | InMailbox
  | ReceivingFax
  | Refusing
  | Ending;
