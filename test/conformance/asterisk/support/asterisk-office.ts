import pino from 'pino';
import type { RunningAsterisk } from '../../../../build/asterisk/start-asterisk.ts';
import { digestSecret } from '../../../../pbx/auth/digest-secret.ts';
import { type CallControl, type CallSinks, openCallControl } from '../../../../pbx/call-control.ts';
import type { CompanySettings } from '../../../../pbx/contract/company-settings.ts';
import type { CallRecord } from '../../../../pbx/contract/call-record.ts';
import { createAsteriskEngine } from '../../../../pbx/engine/asterisk/asterisk-engine.ts';
import type {
  CompanyDirectory,
  Engine,
  EngineDirectory,
  EngineEvent,
  SoundLibrary,
} from '../../../../pbx/engine/port.ts';
import { createNodeTimers } from '../../../../pbx/node-timers.ts';
import { type ConnectedLines, createTrunkDirectory } from '../../../../pbx/trunk-directory.ts';
import { DOMAIN, PASSWORD } from '../../embedded/support/test-office.ts';
import { ToneLibrary } from '../../embedded/support/tone-library.ts';
import { boundEngine } from '../../support/bound-engine.ts';
import type { PhoneAccount } from '../../support/jssip-phone.ts';
import { settings } from './settings.ts';

const people = [
  { login: 'anna', number: '101', name: 'Анна Иванова' },
  { login: 'ivan', number: '102', name: 'Иван "Ромашка" Петров' },
  { login: 'maria', number: '103', name: 'Мария' },
  { login: 'oleg', number: '104', name: 'Олег' },
] as const;
const olga = { login: 'olga', party: { name: 'Ольга', number: '+79161234567' } };

const logins = [...people.map(({ login }) => login), olga.login];

/** Four people with short numbers, and a client outside. */
const company: CompanyDirectory = {
  logins: () => logins,
  digestSecret: (login) => (logins.includes(login) ? digestSecret(login, DOMAIN, PASSWORD) : undefined),
  resolve: (user) => people.find((person) => person.login === user || person.number === user)?.login,
  mayWatch: () => true,
  party: (login) => people.find((person) => person.login === login) ?? { name: login, number: login },
  outsidePhone: (login) => (login === olga.login ? olga.party : undefined),
};

const directory: EngineDirectory = {
  company: (domain) => (domain === DOMAIN ? company : undefined),
  domains: () => [DOMAIN],
};

const companies = new Map([[DOMAIN, { settings, secrets: new Map(), outsidePhones: [] }]]);
const noLines: ConnectedLines = { trunks: [], numbers: [] };

/** Hz of whatever the PBX says: which words is no affair of the engine. */
export const SAID_HERTZ = 600;

/** A real Asterisk with our engine and the brain of the product and a record of what happened. */
export class AsteriskOffice implements AsyncDisposable {
  readonly asterisk: RunningAsterisk;
  readonly engine: Engine;
  /** Messages that were left, as the brain told of them. */
  readonly messages: Parameters<CallSinks['messageLeft']>[1][] = [];
  /** Calls that are over. */
  readonly history: CallRecord[] = [];
  readonly #control: CallControl;
  readonly sounds: ToneLibrary;
  readonly events: EngineEvent[] = [];
  /** What the engine logged as a warning or an error. */
  readonly complaints: readonly object[];
  readonly url: string;
  #waiting: (() => void)[] = [];

  private constructor(
    asterisk: RunningAsterisk,
    engine: Engine,
    sounds: ToneLibrary,
    complaints: readonly object[],
  ) {
    this.asterisk = asterisk;
    this.engine = engine;
    this.sounds = sounds;
    this.complaints = complaints;
    this.url = asterisk.sipUrl;
    this.#control = openCallControl({
      engine: {
        ...boundEngine(engine),
        listen: (listener) => engine.listen((event) => this.#hear(event, listener)),
      },
      createTimers: createNodeTimers,
      logger: pino({ level: 'silent' }),
      clock: Date.now,
      sinks: {
        callOver: (_company, record) => void this.history.push(record),
        messageLeft: (_company, message) => void this.messages.push(message),
        messageHeard: () => {},
        messageRemoved: () => {},
        faxReceived: () => {},
        faxFound: () => {},
        stateShown: () => {},
      },
    });
    this.settings(settings);
  }

  /** `ariUrl`: another way to it than its own. */
  static async open(
    asterisk: RunningAsterisk,
    { ariUrl = asterisk.ariUrl, lines = noLines }: { ariUrl?: string; lines?: ConnectedLines } = {},
  ): Promise<AsteriskOffice> {
    const complaints: object[] = [];
    const complain = (facts: object): void => void complaints.push(facts);
    const logger = { debug: () => {}, info: () => {}, warn: complain, error: complain };
    const sounds = await ToneLibrary.create();
    const ari = { url: ariUrl, user: asterisk.user, password: asterisk.password };
    const { sharedFolder, sipUrl: sip } = asterisk;
    const library: SoundLibrary = {
      path: (company) => sounds.path(company, { kind: 'prompt', name: String(SAID_HERTZ) }),
      music: () => sounds.music(),
      recordingPath: (company, recording) => sounds.recordingPath(company, recording),
      documentPath: (company, document) => sounds.documentPath(company, document),
    };
    const engine = await createAsteriskEngine({
      ari,
      sip,
      directory,
      trunks: createTrunkDirectory(
        () => lines,
        () => companies,
      ),
      sounds: library,
      sharedFolder,
      logger,
    });
    const office = new AsteriskOffice(asterisk, engine, sounds, complaints);
    await engine.serve();
    return office;
  }

  /** The company's, from now on. */
  settings(changed: CompanySettings): void {
    this.#control.settings(changed);
  }

  account(login: string): PhoneAccount {
    return { url: this.url, login, domain: DOMAIN, password: PASSWORD, patient: true };
  }

  /** The first event that matches, be it past or to come. */
  async event<T extends EngineEvent['type']>(
    type: T,
    matches: (event: Extract<EngineEvent, { type: T }>) => boolean = () => true,
  ): Promise<Extract<EngineEvent, { type: T }>> {
    for (;;) {
      const found = this.events.find(
        (event): event is Extract<EngineEvent, { type: T }> => event.type === type && matches(event as never),
      );
      if (found) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #hear(event: EngineEvent, listener: (event: EngineEvent) => void): void {
    this.events.push(event);
    listener(event);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** What happened, for whoever looks into a failure. */
  story(): string {
    const events = this.events.map((event) => JSON.stringify(event));
    const complaints = this.complaints.map((complaint) => JSON.stringify(complaint));
    return [...events, ...complaints, this.asterisk.log()].join('\n');
  }

  /** As a service that ends, or is killed: its calls stay where they are. */
  async leave(): Promise<void> {
    this.#control.close();
    await this.engine.close();
  }

  /** Leaves nothing behind for the next test. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.leave();
    await this.asterisk.endCalls();
    await this.sounds.remove();
  }
}
