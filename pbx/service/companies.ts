import type { Logger } from 'pino';
import type { CompanyEvents } from '../administration/company-events.ts';
import type { LiveCompanies } from '../administration/live-companies.ts';
import type { Telephony } from '../administration/telephony.ts';
import type { LiveCalls } from '../api/live-calls/live-calls.ts';
import { openCallControl } from '../call-control.ts';
import type { OutsidePhone } from '../company-directory.ts';
import type { DigestSecret, Engine, EngineEvent } from '../engine/port.ts';
import { bookKeys } from '../routing/book.ts';
import type { WaitingMessage } from '../routing/routing-event.ts';
import { emptyRoutingState, type RoutingState } from '../routing/routing-state.ts';
import type { Stores } from '../store/stores.ts';
import { callChanges } from './call-changes.ts';
import type { CallJournal } from './call-journal.ts';
import type { CompanyRegister } from './company-register.ts';
import type { Happening, Happenings } from './happenings.ts';
import { liveCallsOf } from './live-calls.ts';
import { parkedCalls } from './parked-calls.ts';
import type { ServiceClock } from './service-clock.ts';
import type { ShownPresences } from './shown-presences.ts';

/** Who talked with a client that long ago is not asked for first any more. */
const MEMORY_MS = 180 * 24 * 60 * 60_000;
/** Nobody listens to more by phone. */
const MESSAGES_BY_PHONE = 100;

export interface CompaniesParts {
  readonly stores: Pick<Stores, 'settings' | 'credentials' | 'calls' | 'voicemail'>;
  readonly live: LiveCompanies;
  readonly register: CompanyRegister;
  readonly engine: Engine;
  readonly presences: ShownPresences;
  readonly happenings: Happenings;
  readonly journal: CallJournal;
  readonly events: CompanyEvents;
  readonly clock: ServiceClock;
  readonly logger: Logger;
}

/** A phone of the public network that is simulated, and what it proves itself by. */
export interface SimulatedPhone {
  readonly phone: OutsidePhone;
  readonly secret: DigestSecret;
}

/** The companies that are served: their settings, phones and calls. */
export interface Companies extends Telephony, Pick<LiveCalls, 'callsOf' | 'record' | 'drop' | 'parked'> {
  /** Begins to serve a company of the store. Rejects when there is none of this id. */
  open(company: string, simulated?: SimulatedPhone): Promise<void>;
  /** The engine is served: calls of the service before this one that do not go on become rows of the history. */
  recover(company: string): Promise<void>;
  /** Serves the company no longer: its calls end, its phones are let go. Resolves when they are. */
  leave(company: string): Promise<void>;
  /** How many messages an employee has, or which, is not what it was. */
  messagesChanged(company: string, employee: string): void;
  /** Nothing is decided about calls any more. */
  close(): void;
}

export const createCompanies = (parts: CompaniesParts): Companies => {
  const { stores, live, register, presences, events, clock, logger } = parts;
  const seen = new Map<string, RoutingState>();
  const settingsOf = (company: string) => live.find(company)?.settings;

  const keep = (company: string, happening: Happening) => {
    const settings = settingsOf(company);
    if (settings) parts.happenings.keep(settings, happening);
  };

  const control = openCallControl({
    engine: lookingAfterEach(parts.engine, () => tellOngoing()),
    createTimers: (ring) =>
      clock.createTimers((name) => {
        ring(name);
        tellOngoing();
      }),
    clock: clock.now,
    logger,
    sinks: {
      callOver: (company, record) => {
        parts.journal.over(company, record.id);
        keep(company, { type: 'call-over', record });
      },
      messageLeft: keep,
      messageHeard: keep,
      messageRemoved: keep,
      faxReceived: keep,
      faxFound: keep,
      stateShown: (company, command) => {
        const settings = settingsOf(company);
        if (settings) presences.show(settings, command);
      },
    },
  });

  const tellOngoing = () => {
    for (const { settings } of live.all()) {
      const state = control.state(settings.domain);
      if (!state) continue;
      const before = seen.get(settings.id) ?? emptyRoutingState(settings);
      if (before === state) continue;
      seen.set(settings.id, state);
      parts.journal.look(settings.id, before, state, clock.now());
      for (const change of callChanges(before, state, clock.now())) events.publish(settings.id, change);
    }
  };

  const stateOf = (company: string) => {
    const domain = settingsOf(company)?.domain;
    return domain === undefined ? undefined : control.state(domain);
  };

  const callsOf = (company: string, employee: string) => {
    const state = stateOf(company);
    return state ? liveCallsOf(state, employee) : [];
  };

  const tellMessages = async (company: string, employee: string) => {
    const [{ fresh, old }, page] = await Promise.all([
      stores.voicemail.counts(company, employee),
      stores.voicemail.list(company, employee, null, MESSAGES_BY_PHONE),
    ]);
    const list = page.messages.map(({ id, recording, heard }): WaitingMessage => ({ id, recording, heard }));
    const domain = settingsOf(company)?.domain;
    if (domain !== undefined) control.messages(domain, { employee, fresh, old, list });
  };

  const remember = async (company: string, domain: string) => {
    control.memory(domain, await stores.calls.memory(company, clock.now() - MEMORY_MS));
    for (const employee of Object.keys(await stores.voicemail.allCounts(company))) {
      await tellMessages(company, employee);
    }
  };

  return {
    async open(company, simulated) {
      const [stored, credentials] = await Promise.all([
        stores.settings.read(company),
        stores.credentials.all(company),
      ]);
      if (!stored) throw new Error(`There is no company ${company}`);
      const { settings } = stored;
      live.put(stored);
      control.settings(settings);
      await remember(company, settings.domain);
      const secrets = new Map(credentials.map(({ login, digest }) => [login, digest]));
      if (simulated) secrets.set(simulated.phone.login, simulated.secret);
      register.open(settings, secrets, simulated ? [simulated.phone] : []);
      await parts.engine.changed(settings.domain);
    },

    recover(company) {
      return parts.journal.recover(company, new Set(bookKeys(stateOf(company)?.calls ?? {})));
    },

    async leave(company) {
      const domain = settingsOf(company)?.domain;
      if (domain === undefined) return;
      const logins = register.entries.get(domain)?.secrets.keys() ?? [];
      control.remove(domain);
      live.remove(company);
      register.close(domain);
      seen.delete(company);
      for (const login of logins) parts.engine.revoke(domain, login);
      await parts.engine.changed(domain);
    },

    apply(settings, secrets) {
      register.change(settings, secrets);
      control.settings(settings);
      void parts.engine.changed(settings.domain);
      presences.changed(settings);
    },

    revoke: (domain, login) => parts.engine.revoke(domain, login),

    callsOf,

    record(company, { employee, call, wanted }) {
      const state = stateOf(company);
      const live = callsOf(company, employee).find(({ id }) => id === call);
      if (!state || !live) return 'no-such-call';
      if (live.recording !== wanted) return 'not-now';
      control.record(state.settings.domain, { employee, call, wanted });
      tellOngoing();
      return callsOf(company, employee).find(({ id }) => id === call) ?? 'no-such-call';
    },

    drop(company, { employee, call, leg }) {
      const state = stateOf(company);
      const live = callsOf(company, employee).find(({ id }) => id === call);
      if (!state || !live) return 'no-such-call';
      if (!live.seats?.some((seat) => seat.leg === leg)) return 'not-now';
      control.drop(state.settings.domain, { employee, call, leg });
      tellOngoing();
      return 'dropped';
    },

    parked(company) {
      const state = stateOf(company);
      return state ? parkedCalls(state) : [];
    },

    messagesChanged: (company, employee) =>
      void tellMessages(company, employee).catch((err: unknown) =>
        logger.error({ err }, 'the messages of an employee could not be read'),
      ),

    close: () => control.close(),
  };
};

/** The engine, with `look` after each event that its listener has dealt with. */
const lookingAfterEach = (engine: Engine, look: () => void): Engine => ({
  listen: (listener) =>
    engine.listen((event: EngineEvent) => {
      listener(event);
      look();
    }),
  execute: (command) => engine.execute(command),
  note: (leg, note) => engine.note(leg, note),
  keepsCalls: engine.keepsCalls,
  serve: () => engine.serve(),
  isUp: () => engine.isUp(),
  changed: (company) => engine.changed(company),
  trunksChanged: () => engine.trunksChanged(),
  revoke: (company, login) => engine.revoke(company, login),
  close: () => engine.close(),
});
