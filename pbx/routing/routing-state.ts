import type { CompanySettings } from '../contract/company-settings.ts';
import type { Identifier } from '../contract/identifier.ts';
import type { ExtensionState, LegId, Party } from '../engine/port.ts';
import type { Book } from './book.ts';
import type { Call, CallId } from './call/call.ts';
import type { WaitingMessage } from './routing-event.ts';

/** Registered devices of one user. */
export interface Contacts {
  readonly communicators: number;
  readonly deskPhones: number;
}

export interface Mailbox {
  readonly fresh: number;
  readonly old: number;
  readonly list: readonly WaitingMessage[];
}

export interface Shown {
  readonly state: ExtensionState;
  readonly with?: Party;
}

/** All that the brain of one company knows. Plain data: it survives JSON, so calls can be noted with their legs. */
export interface RoutingState {
  readonly settings: CompanySettings;
  /** By login; an absent login has none. */
  readonly contacts: Book<Contacts>;
  /** By id. */
  readonly calls: Book<Call>;
  /** Which call each leg belongs to, until the leg has ended. */
  readonly legs: Book<CallId>;
  /** Legs of each employee that were not told to leave. */
  readonly people: Book<readonly LegId[]>;
  /** Legs that we dialled outside: they cost money. */
  readonly outside: Readonly<Record<LegId, CallId>>;
  /** Callers in the queue of each department, the longest waiting first. */
  readonly queues: Readonly<Record<Identifier, readonly CallId[]>>;
  /** How long one place in the queue of a department took of late, milliseconds. */
  readonly paces: Readonly<Record<Identifier, number>>;
  /** By the number of the place. */
  readonly parked: Readonly<Record<string, CallId>>;
  /** Who is in each conference. */
  readonly rooms: Readonly<Record<string, readonly CallId[]>>;
  readonly recordings: Readonly<Record<string, CallId>>;
  /** When the last talk of each employee ended. */
  readonly lastTalks: Book<number>;
  /** Who talked last with a client: by the last two digits, so that a change copies a hundredth; then by number. */
  readonly clients: Readonly<Record<string, Readonly<Record<string, Identifier>>>>;
  readonly mailboxes: Readonly<Record<Identifier, Mailbox>>;
  /** What watchers were last shown, by login. */
  readonly shown: Book<Shown>;
  /** Calls so far: names each one. */
  readonly serial: number;
}

/** An office where nobody has registered yet. Its first event is `settings`. */
export const emptyRoutingState = (settings: CompanySettings): RoutingState => ({
  settings,
  contacts: {},
  calls: {},
  legs: {},
  people: {},
  outside: {},
  queues: {},
  paces: {},
  parked: {},
  rooms: {},
  recordings: {},
  lastTalks: {},
  clients: {},
  mailboxes: {},
  shown: {},
  serial: 0,
});
