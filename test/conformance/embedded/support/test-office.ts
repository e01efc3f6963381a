import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { digestSecret } from '../../../../pbx/auth/digest-secret.ts';
import {
  createEmbeddedEngine,
  type EmbeddedEngineOptions,
} from '../../../../pbx/engine/embedded/embedded-engine.ts';
import type { TraceListener } from '../../../../pbx/engine/embedded/sip/sip-connection.ts';
import type {
  CompanyDirectory,
  Engine,
  EngineCommand,
  EngineDirectory,
  EngineEvent,
  LegId,
} from '../../../../pbx/engine/port.ts';
import type { PhoneAccount } from '../../support/jssip-phone.ts';
import { SmallBrain } from './small-brain.ts';
import { ToneLibrary } from './tone-library.ts';

export const DOMAIN = 'office.example';
export const PASSWORD = 'correct horse';

/** Another company on the same engine, with people of the same names and numbers. */
export const OTHER_DOMAIN = 'other.example';

/** Four people with short numbers, and a client outside. */
const people = [
  { login: 'anna', number: '101', name: 'Анна Иванова' },
  { login: 'ivan', number: '102', name: 'Иван "Ромашка" Петров' },
  { login: 'maria', number: '103', name: 'Мария' },
  { login: 'oleg', number: '104', name: 'Олег' },
] as const;
const olga = { login: 'olga', party: { name: 'Ольга', number: '+79161234567' } };

const companyAt = (domain: string): CompanyDirectory => ({
  logins: () => [...people.map(({ login }) => login), olga.login],
  digestSecret: (login) => {
    if (login !== olga.login && !people.some((person) => person.login === login)) return undefined;
    return digestSecret(login, domain, PASSWORD);
  },
  resolve: (user) => people.find((person) => person.login === user || person.number === user)?.login,
  mayWatch: (_watcher, watched) => watched !== 'oleg',
  party: (login) => people.find((person) => person.login === login) ?? { name: login, number: login },
  outsidePhone: (login) => (login === olga.login ? olga.party : undefined),
});

const companies = new Map([DOMAIN, OTHER_DOMAIN].map((domain) => [domain, companyAt(domain)]));

const directory: EngineDirectory = {
  company: (domain) => companies.get(domain),
  domains: () => [...companies.keys()],
};

/** What is unlike the other phones in one. */
export type AccountChange = Partial<Omit<PhoneAccount, 'url' | 'login'>>;

interface Wire {
  onMessage: (direction: 'in' | 'out', text: string) => void;
}

/** An engine with a small brain behind an HTTP server of its own, and a record of what it told. */
export class TestOffice implements AsyncDisposable {
  readonly #server: Server;
  readonly engine: Engine;
  readonly sounds: ToneLibrary;
  readonly events: EngineEvent[] = [];
  /** What the engine logged as an error. */
  readonly complaints: readonly object[];
  readonly #messages: { direction: 'in' | 'out'; text: string }[] = [];
  readonly brain: SmallBrain;
  readonly url: string;
  #waiting: (() => void)[] = [];

  private constructor(
    server: Server,
    engine: Engine,
    sounds: ToneLibrary,
    port: number,
    wire: Wire,
    complaints: readonly object[],
  ) {
    this.#server = server;
    this.complaints = complaints;
    this.engine = engine;
    this.sounds = sounds;
    this.url = `ws://127.0.0.1:${port}/sip`;
    this.brain = new SmallBrain(engine, directory);
    wire.onMessage = (direction, text) => {
      this.#messages.push({ direction, text });
      this.#wake();
    };
    engine.listen((event) => {
      this.events.push(event);
      this.brain.handle(event);
      this.#wake();
    });
  }

  account(login: string, change: AccountChange = {}): PhoneAccount {
    return { url: this.url, login, domain: DOMAIN, password: PASSWORD, ...change };
  }

  /** The first SIP message that the engine received or sent and that matches, be it past or to come. */
  async message(direction: 'in' | 'out', pattern: RegExp): Promise<string> {
    for (;;) {
      const found = this.#messages.find(
        (message) => message.direction === direction && pattern.test(message.text),
      );
      if (found) return found.text;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  static async open(options: Partial<EmbeddedEngineOptions> = {}): Promise<TestOffice> {
    const server = createServer();
    const complaints: object[] = [];
    const logger = {
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: (facts: object) => complaints.push(facts),
    };
    const wire: Wire = { onMessage: () => {} };
    const trace: TraceListener = (direction, text) => wire.onMessage(direction, text);
    const sounds = await ToneLibrary.create();
    const engine = await createEmbeddedEngine({ server, directory, sounds, logger, trace, ...options });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TestOffice(server, engine, sounds, (server.address() as AddressInfo).port, wire, complaints);
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

  do(command: EngineCommand): void {
    this.engine.execute(command);
  }

  /** The legs that came up, in that order. */
  get legsUp(): LegId[] {
    return this.events.flatMap((event) => (event.type === 'leg-answered' ? [event.leg] : []));
  }

  /** The newest leg that arrived. */
  async arrived(): Promise<LegId> {
    await this.event('leg-arrived');
    const arrived = this.events.findLast((event) => event.type === 'leg-arrived');
    return arrived?.leg ?? '';
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.engine.close();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
    await this.sounds.remove();
  }
}
