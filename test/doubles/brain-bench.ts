import { demoOffice } from '../../pbx/company/demo-office.ts';
import type { CallRecord } from '../../pbx/contract/call-record.ts';
import type { CompanySettings } from '../../pbx/contract/company-settings.ts';
import type { HangUpCause } from '../../pbx/engine/port.ts';
import { decide } from '../../pbx/routing/decide.ts';
import type { RoutingCommand } from '../../pbx/routing/routing-command.ts';
import type { RoutingEvent } from '../../pbx/routing/routing-event.ts';
import { emptyRoutingState, type RoutingState } from '../../pbx/routing/routing-state.ts';

type Untimed<Event> = Event extends unknown ? Omit<Event, 'at'> : never;

/** Monday, 5 January 2026, noon in Moscow. */
export const MONDAY_NOON = Date.UTC(2026, 0, 5, 9);

/**
 * The routing brain on a bench: tell it events at a simulated time, look at its commands. Its clock rings the
 * timers that the brain has set; every leg that is told to hang up ends.
 */
export class BrainBench {
  state: RoutingState;
  now = MONDAY_NOON;
  readonly timers = new Map<string, number>();
  readonly commands: RoutingCommand[] = [];
  readonly records: CallRecord[] = [];
  #mark = 0;

  constructor(settings: CompanySettings = demoOffice) {
    this.state = emptyRoutingState(settings);
    this.tell({ type: 'settings', settings });
  }

  /** Tells one event; the commands that came of it, those about lamps left out. */
  tell(event: Untimed<RoutingEvent>): readonly RoutingCommand[] {
    const commands = this.decide(event);
    for (const command of commands) {
      if (command.type === 'hang-up')
        this.decide({ type: 'leg-ended', leg: command.leg, cause: command.cause });
    }
    return commands.filter(({ type }) => type !== 'show-state');
  }

  private decide(event: Untimed<RoutingEvent>): readonly RoutingCommand[] {
    const [state, commands] = decide(this.state, { ...event, at: this.now } as RoutingEvent);
    this.state = state;
    this.commands.push(...commands);
    for (const command of commands) {
      if (command.type === 'set-timer') this.timers.set(command.timer, command.at);
      if (command.type === 'cancel-timer') this.timers.delete(command.timer);
      if (command.type === 'call-over') this.records.push(command.record);
    }
    return commands;
  }

  /** Lets time pass; every timer rings when it is due. */
  wait(seconds: number): readonly RoutingCommand[] {
    const from = this.commands.length;
    const until = this.now + seconds * 1000;
    for (;;) {
      const [due] = [...this.timers]
        .filter(([, at]) => at <= until)
        .sort(([, one], [, other]) => one - other);
      if (!due) break;
      this.timers.delete(due[0]);
      this.now = Math.max(this.now, due[1]);
      this.tell({ type: 'timer', timer: due[0] });
    }
    this.now = until;
    return this.commands.slice(from).filter(({ type }) => type !== 'show-state');
  }

  register(...logins: readonly string[]): this {
    for (const login of logins)
      this.tell({
        type: 'contacts-changed',
        company: this.state.settings.domain,
        login,
        communicators: 1,
        deskPhones: 0,
      });
    return this;
  }

  unregister(login: string): void {
    const company = this.state.settings.domain;
    this.tell({ type: 'contacts-changed', company, login, communicators: 0, deskPhones: 0 });
  }

  /** An employee dials. */
  dial(leg: string, login: string, dialled: string): readonly RoutingCommand[] {
    const company = this.state.settings.domain;
    return this.tell({ type: 'leg-arrived', company, leg, caller: { kind: 'user', login }, dialled });
  }

  /** Somebody outside dials. */
  call(leg: string, number: string, dialled: string, name = ''): readonly RoutingCommand[] {
    const company = this.state.settings.domain;
    const caller = { kind: 'outside', party: { name, number } } as const;
    return this.tell({ type: 'leg-arrived', company, leg, caller, dialled });
  }

  answer(leg: string): readonly RoutingCommand[] {
    return this.tell({ type: 'leg-answered', leg });
  }

  end(leg: string, cause: HangUpCause = 'normal'): readonly RoutingCommand[] {
    return this.tell({ type: 'leg-ended', leg, cause });
  }

  digits(leg: string, digits: string): readonly RoutingCommand[] {
    return [...digits].flatMap((digit) => this.tell({ type: 'leg-digit', leg, digit }));
  }

  /** What is being said to a leg has been said. */
  said(leg: string): readonly RoutingCommand[] {
    const last = this.commands.findLast((command) => command.type === 'play' && command.leg === leg);
    return last?.type === 'play' ? this.tell({ type: 'play-ended', leg, playback: last.playback }) : [];
  }

  /** The commands since this was asked last, lamps and clock left out. */
  news(): readonly RoutingCommand[] {
    const news = this.commands.slice(this.#mark);
    this.#mark = this.commands.length;
    return news.filter(({ type }) => type !== 'show-state' && !type.endsWith('-timer'));
  }

  /** The leg that rings this login, or number outside, and was dialled last. */
  ringing(whom: string): string {
    const dial = this.commands.findLast(
      (command) =>
        (command.type === 'dial' && command.login === whom) ||
        (command.type === 'dial-outside' && command.number === whom),
    );
    if (dial?.type !== 'dial' && dial?.type !== 'dial-outside') throw new Error(`${whom} does not ring`);
    return dial.leg;
  }

  /** The trace of the newest record, by codes. */
  story(): readonly string[] {
    return this.records.at(-1)?.trace.map(({ code }) => code) ?? [];
  }
}
