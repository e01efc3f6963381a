import type { Logger } from 'pino';
import type { CallRecord } from './contract/call-record.ts';
import type { CompanySettings } from './contract/company-settings.ts';
import type { CompanyDomain, Engine, EngineCommand, EngineEvent, LegId } from './engine/port.ts';
import type { Timers } from './node-timers.ts';
import { bookKeys } from './routing/book.ts';
import { decide } from './routing/decide.ts';
import { legNotes } from './routing/leg-notes.ts';
import type { RoutingCommand } from './routing/routing-command.ts';
import type { RoutingEvent } from './routing/routing-event.ts';
import { emptyRoutingState, type RoutingState } from './routing/routing-state.ts';
import { runningTimers } from './routing/running-timers.ts';

type Untimed<Event> = Event extends unknown ? Omit<Event, 'at'> : never;
type Happening = Untimed<RoutingEvent>;
type CommandOf<Type extends RoutingCommand['type']> = Extract<RoutingCommand, { readonly type: Type }>;

/** Who keeps what happened. `company`: its id. None of them may throw; what they begin they end by themselves. */
export interface CallSinks {
  callOver(company: string, record: CallRecord): void;
  messageLeft(company: string, message: CommandOf<'message-left'>): void;
  messageHeard(company: string, message: CommandOf<'message-heard'>): void;
  messageRemoved(company: string, message: CommandOf<'message-removed'>): void;
  faxReceived(company: string, fax: CommandOf<'fax-received'>): void;
  faxFound(company: string, fax: CommandOf<'fax-found'>): void;
  /** A lamp changed. */
  stateShown(company: string, shown: CommandOf<'show-state'>): void;
}

export interface CallControlParts {
  readonly engine: Engine;
  readonly createTimers: (ring: (name: string) => void) => Timers;
  readonly logger: Logger;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly sinks: CallSinks;
}

export interface CallControl {
  /** A company that is there from now on, or whose settings are these from now on. */
  settings(settings: CompanySettings): void;
  /** The company is gone: its calls end. */
  remove(domain: CompanyDomain): void;
  memory(
    domain: CompanyDomain,
    memory: Omit<Untimed<Extract<RoutingEvent, { type: 'memory' }>>, 'type'>,
  ): void;
  messages(
    domain: CompanyDomain,
    messages: Omit<Untimed<Extract<RoutingEvent, { type: 'messages' }>>, 'type'>,
  ): void;
  /** Somebody who talks wants the talk recorded, or no longer. */
  record(
    domain: CompanyDomain,
    wish: Omit<Untimed<Extract<RoutingEvent, { type: 'record-asked' }>>, 'type'>,
  ): void;
  /** Somebody in a conference wants another one out of it. */
  drop(
    domain: CompanyDomain,
    wish: Omit<Untimed<Extract<RoutingEvent, { type: 'drop-asked' }>>, 'type'>,
  ): void;
  /** Plain data: calls, lamps, queues as they are now. */
  state(domain: CompanyDomain): RoutingState | undefined;
  /** Stops deciding; the engine and its calls are left to their owner. */
  close(): void;
}

/**
 * Brings events to the brain of the company that they belong to, and its commands to whoever obeys them. One
 * event at a time: what an engine reports while it obeys waits until all commands before it have been given.
 */
export const openCallControl = (parts: CallControlParts): CallControl => {
  const { engine, logger, clock, sinks } = parts;
  const states = new Map<CompanyDomain, RoutingState>();
  const domainOfLeg = new Map<LegId, CompanyDomain>();
  const domainOfRecording = new Map<string, CompanyDomain>();
  const waiting: (readonly [CompanyDomain, Happening])[] = [];
  let closed = false;
  let busy = false;

  const hear = (domain: CompanyDomain | undefined, happening: Happening) => {
    if (domain === undefined) return;
    waiting.push([domain, happening]);
    if (busy) return;
    busy = true;
    for (let next = waiting.shift(); next && !closed; next = waiting.shift()) handle(...next);
    busy = false;
  };

  const handle = (domain: CompanyDomain, happening: Happening) => {
    const state = states.get(domain);
    if (!state && happening.type === 'legs-found') for (const { leg } of happening.legs) tryHangUp(leg);
    if (!state) return;
    const at = clock();
    if (happening.type === 'leg-arrived') domainOfLeg.set(happening.leg, domain);
    if (happening.type === 'legs-found') for (const { leg } of happening.legs) domainOfLeg.set(leg, domain);
    if (happening.type === 'leg-ended') domainOfLeg.delete(happening.leg);
    if (happening.type === 'recording-ended') domainOfRecording.delete(happening.recording);
    const [next, commands] = decide(state, { ...happening, at } as RoutingEvent);
    states.set(domain, next);
    if (happening.type === 'legs-found')
      for (const recording of Object.keys(next.recordings)) domainOfRecording.set(recording, domain);
    if (engine.keepsCalls) for (const { leg, note } of legNotes(state, next, at)) engine.note(leg, note);
    for (const command of commands) obey(domain, next.settings.id, command);
  };

  const timers = parts.createTimers((name) => {
    const space = name.indexOf(' ');
    hear(name.slice(0, space), { type: 'timer', timer: name.slice(space + 1) });
  });

  const obey = (domain: CompanyDomain, company: string, command: RoutingCommand) => {
    switch (command.type) {
      case 'set-timer':
        return timers.set(`${domain} ${command.timer}`, command.at);
      case 'cancel-timer':
        return timers.cancel(`${domain} ${command.timer}`);
      case 'call-over':
        return sinks.callOver(company, command.record);
      case 'message-left':
        return sinks.messageLeft(company, command);
      case 'message-heard':
        return sinks.messageHeard(company, command);
      case 'message-removed':
        return sinks.messageRemoved(company, command);
      case 'fax-received':
        return sinks.faxReceived(company, command);
      case 'fax-found':
        return sinks.faxFound(company, command);
      default:
        if (command.type === 'show-state') sinks.stateShown(company, command);
        if (command.type === 'dial' || command.type === 'dial-outside') domainOfLeg.set(command.leg, domain);
        if (command.type === 'record-leg' || command.type === 'record-talk')
          domainOfRecording.set(command.recording, domain);
        return execute(domain, command);
    }
  };

  /** A command that an engine cannot carry out must not take the other calls with it: that leg has failed. */
  const execute = (domain: CompanyDomain, command: EngineCommand): void => {
    try {
      engine.execute(command);
    } catch (error) {
      logger.error({ err: error, command: command.type }, 'the engine failed at a command');
      const leg = 'leg' in command ? command.leg : 'legs' in command ? command.legs[0] : undefined;
      if (leg === undefined) return;
      if (command.type !== 'hang-up') tryHangUp(leg);
      hear(domain, { type: 'leg-ended', leg, cause: 'failed' });
    }
  };

  const tryHangUp = (leg: LegId): void => {
    try {
      engine.execute({ type: 'hang-up', leg, cause: 'failed' });
    } catch (error) {
      logger.error({ err: error, leg }, 'the engine cannot end a leg');
    }
  };

  const domainOf = (event: EngineEvent): CompanyDomain | undefined => {
    if ('company' in event) return event.company;
    return event.type === 'recording-ended'
      ? domainOfRecording.get(event.recording)
      : domainOfLeg.get(event.leg);
  };

  engine.listen((event) => hear(domainOf(event), event));

  return {
    settings(settings) {
      const { domain } = settings;
      if (!states.has(domain)) states.set(domain, emptyRoutingState(settings));
      hear(domain, { type: 'settings', settings });
    },
    remove(domain) {
      const state = states.get(domain);
      if (!state) return;
      states.delete(domain);
      for (const { timer } of runningTimers(state)) timers.cancel(`${domain} ${timer}`);
      for (const leg of bookKeys(state.legs)) {
        domainOfLeg.delete(leg);
        tryHangUp(leg);
      }
    },
    memory: (domain, memory) => hear(domain, { type: 'memory', ...memory }),
    messages: (domain, messages) => hear(domain, { type: 'messages', ...messages }),
    record: (domain, wish) => hear(domain, { type: 'record-asked', ...wish }),
    drop: (domain, wish) => hear(domain, { type: 'drop-asked', ...wish }),
    state: (domain) => states.get(domain),
    close() {
      closed = true;
      timers.close();
    },
  };
};
