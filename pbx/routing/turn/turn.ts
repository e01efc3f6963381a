import type { CompanySettings } from '../../contract/company-settings.ts';
import type { Identifier } from '../../contract/identifier.ts';
import type { LegId } from '../../engine/port.ts';
import type { Call, CallDraft, CallId } from '../call/call.ts';
import type { RoutingCommand } from '../routing-command.ts';
import type { Contacts, Mailbox, RoutingState, Shown } from '../routing-state.ts';
import { bookKeys, bookValue } from '../book.ts';
import { DraftBook } from './draft-book.ts';
import { DraftRecord } from './draft-record.ts';
import { indexOf, type SettingsIndex } from './settings-index.ts';

/**
 * One event being decided about: the state as a draft, and the commands given so far. Lives within one `decide`
 * and never leaves it; the state that it began with is not touched.
 */
export class Turn {
  readonly at: number;
  readonly commands: RoutingCommand[] = [];
  readonly contacts: DraftBook<Contacts>;
  readonly legs: DraftBook<CallId>;
  readonly people: DraftBook<readonly LegId[]>;
  readonly outside: DraftRecord<CallId>;
  readonly queues: DraftRecord<readonly CallId[]>;
  readonly paces: DraftRecord<number>;
  readonly parked: DraftRecord<CallId>;
  readonly rooms: DraftRecord<readonly CallId[]>;
  readonly recordings: DraftRecord<CallId>;
  readonly lastTalks: DraftBook<number>;
  readonly clients: DraftRecord<Readonly<Record<string, Identifier>>>;
  readonly mailboxes: DraftRecord<Mailbox>;
  readonly shown: DraftBook<Shown>;
  /** Employees of whom watchers may have to be shown something else. */
  readonly touched = new Set<Identifier>();
  /** Employees whom a waiting caller may be offered to. */
  readonly freed = new Set<Identifier>();
  readonly edited = new Map<CallId, CallDraft | undefined>();
  serial: number;
  readonly #before: RoutingState;
  #settings: CompanySettings;
  #index: SettingsIndex;

  constructor(state: RoutingState, at: number) {
    this.at = at;
    this.#before = state;
    this.#settings = state.settings;
    this.#index = indexOf(state.settings);
    this.contacts = new DraftBook(state.contacts);
    this.legs = new DraftBook(state.legs);
    this.people = new DraftBook(state.people);
    this.outside = new DraftRecord(state.outside);
    this.queues = new DraftRecord(state.queues);
    this.paces = new DraftRecord(state.paces);
    this.parked = new DraftRecord(state.parked);
    this.rooms = new DraftRecord(state.rooms);
    this.recordings = new DraftRecord(state.recordings);
    this.lastTalks = new DraftBook(state.lastTalks);
    this.clients = new DraftRecord(state.clients);
    this.mailboxes = new DraftRecord(state.mailboxes);
    this.shown = new DraftBook(state.shown);
    this.serial = state.serial;
  }

  get settings(): CompanySettings {
    return this.#settings;
  }

  get index(): SettingsIndex {
    return this.#index;
  }

  changeSettings(settings: CompanySettings): void {
    this.#settings = settings;
    this.#index = indexOf(settings);
  }

  command(...commands: readonly RoutingCommand[]): void {
    this.commands.push(...commands);
  }

  /** The call to look at. */
  peek(id: CallId | undefined): Call | undefined {
    if (id === undefined) return undefined;
    if (this.edited.has(id)) return this.edited.get(id);
    return bookValue(this.#before.calls, id);
  }

  /** The call to change. */
  edit(id: CallId | undefined): CallDraft | undefined {
    const call = this.peek(id);
    if (!call || this.edited.has(call.id)) return call;
    const draft = { ...call };
    this.edited.set(call.id, draft);
    return draft;
  }

  add(call: CallDraft): void {
    this.edited.set(call.id, call);
  }

  remove(id: CallId): void {
    this.edited.set(id, undefined);
  }

  callOf(leg: LegId): CallDraft | undefined {
    return this.edit(this.legs.get(leg));
  }

  callIds(): readonly CallId[] {
    return [...new Set([...bookKeys(this.#before.calls), ...this.edited.keys()])];
  }

  result(): RoutingState {
    const calls = new DraftBook<Call>(this.#before.calls);
    for (const [id, call] of this.edited) {
      if (call) calls.set(id, call);
      else calls.delete(id);
    }
    return {
      settings: this.#settings,
      contacts: this.contacts.result(),
      calls: calls.result(),
      legs: this.legs.result(),
      people: this.people.result(),
      outside: this.outside.result(),
      queues: this.queues.result(),
      paces: this.paces.result(),
      parked: this.parked.result(),
      rooms: this.rooms.result(),
      recordings: this.recordings.result(),
      lastTalks: this.lastTalks.result(),
      clients: this.clients.result(),
      mailboxes: this.mailboxes.result(),
      shown: this.shown.result(),
      serial: this.serial,
    };
  }
}
