import pino from 'pino';
import { digestSecret } from '../../../pbx/auth/digest-secret.ts';
import { type CallControl, type CallSinks, openCallControl } from '../../../pbx/call-control.ts';
import type { DirectoryEntry } from '../../../pbx/company-directory.ts';
import type { CallRecord } from '../../../pbx/contract/call-record.ts';
import type { CompanySettings } from '../../../pbx/contract/company-settings.ts';
import type { Engine, EngineEvent } from '../../../pbx/engine/port.ts';
import { bookKeys, bookValues } from '../../../pbx/routing/book.ts';
import { VirtualClock } from '../../doubles/virtual-clock.ts';
import { CLIENT, changed, MORNING, type OfficeChange, officeAt } from '../scenarios/office.ts';
import { boundEngine } from '../support/bound-engine.ts';
import { Happenings } from './happenings.ts';

type Message = Parameters<CallSinks['messageLeft']>[1];
type Contacts = Extract<EngineEvent, { readonly type: 'contacts-changed' }>;

export const PASSWORD = 'correct horse';

/** What one scenario sees of the company: the history, the messages, the clock. */
export interface Play {
  readonly clock: VirtualClock;
  readonly records: Happenings<CallRecord>;
  readonly messages: Happenings<Message>;
  readonly control: CallControl;
}

/**
 * A company of the engine's, as good as new for each scenario: the product's brain without a past, on a clock that
 * the scenario turns. Its phones stay registered.
 */
export class StagedCompany {
  readonly domain: string;
  readonly #engine: Engine;
  readonly #secrets: DirectoryEntry['secrets'];
  readonly #contacts = new Map<string, Contacts>();
  readonly #looks = new Set<() => void>();
  readonly events: EngineEvent[] = [];
  #settings: CompanySettings;
  #play: Play | undefined;
  #listener: ((event: EngineEvent) => void) | undefined;
  #played = 0;

  constructor(domain: string, engine: Engine) {
    this.domain = domain;
    this.#engine = engine;
    this.#settings = officeAt(domain);
    const logins = [...this.#settings.employees, CLIENT].map(({ login }) => login);
    this.#secrets = new Map(logins.map((login) => [login, digestSecret(login, domain, PASSWORD)]));
  }

  /** For the engine's directory: always as it is now. */
  get entry(): DirectoryEntry {
    return { settings: this.#settings, secrets: this.#secrets, outsidePhones: [CLIENT] };
  }

  /** Whatever the engine tells, of this company or another. */
  hear(event: EngineEvent): void {
    if (event.type === 'contacts-changed' && event.company === this.domain)
      this.#contacts.set(event.login, event);
    if (this.#concerns(event)) this.events.push(event);
    this.#listener?.(event);
    for (const look of this.#looks) look();
  }

  #concerns(event: EngineEvent): boolean {
    if ('company' in event) return event.company === this.domain;
    if (!('leg' in event)) return true;
    return this.events.some((one) => one.type === 'leg-arrived' && event.leg.startsWith(one.leg));
  }

  begin(change: OfficeChange): Play {
    this.#played += 1;
    this.events.length = 0;
    // Each on another second: recordings are named by when a call began.
    const clock = new VirtualClock(new Date(Date.parse(MORNING) + this.#played * 1000).toISOString());
    const records = new Happenings<CallRecord>();
    const messages = new Happenings<Message>();
    const control = openCallControl({
      engine: { ...boundEngine(this.#engine), listen: (listener) => this.#listen(listener) },
      createTimers: clock.createTimers,
      logger: pino({ level: 'silent' }),
      clock: clock.now,
      sinks: {
        callOver: (_company, record) => records.happen(record),
        messageLeft: (_company, message) => {
          messages.happen(message);
          this.#showMessage(message);
        },
        messageHeard: () => {},
        messageRemoved: () => {},
        faxReceived: () => {},
        faxFound: () => {},
        stateShown: () => {},
      },
    });
    this.#play = { clock, records, messages, control };
    this.change(change);
    for (const contacts of this.#contacts.values()) this.#listener?.(contacts);
    return this.#play;
  }

  /** From the office as it stands, whatever was changed before. */
  change(change: OfficeChange): void {
    this.#settings = changed(officeAt(this.domain), change);
    this.#play?.control.settings(this.#settings);
    this.#engine.changed(this.domain);
  }

  /** The call in which this employee talks; undefined: none. */
  talkOf(employee: string): string | undefined {
    const state = this.#play?.control.state(this.domain);
    return bookValues(state?.calls ?? {}).find(
      ({ stage, subject }) =>
        stage.stage === 'talking' && [subject, stage.peer].some((leg) => leg.employee === employee),
    )?.id;
  }

  registered(login: string): Promise<void> {
    return this.#until(() => {
      const { communicators = 0, deskPhones = 0 } = this.#contacts.get(login) ?? {};
      return communicators + deskPhones > 0;
    });
  }

  /** No call is left. */
  idle(): Promise<void> {
    return this.#until(() => bookKeys(this.#play?.control.state(this.domain)?.calls ?? {}).length === 0);
  }

  end(): void {
    this.#play?.control.close();
    this.#play = undefined;
    this.#listener = undefined;
  }

  #listen(listener: (event: EngineEvent) => void): void {
    this.#listener = listener;
  }

  #showMessage({ recording, for: owners }: Message): void {
    const list = [{ id: recording, recording, heard: false }];
    for (const employee of owners)
      this.#play?.control.messages(this.domain, { employee, fresh: 1, old: 0, list });
  }

  #until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return;
        this.#looks.delete(look);
        resolve();
      };
      this.#looks.add(look);
      look();
    });
  }
}
