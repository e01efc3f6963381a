import type { Session } from 'sip.js/lib/core/index.js';
import type { CompanyDomain, HangUpCause, LegId } from '../../port.ts';
import { bestCause } from '../sip/hang-up-mapping.ts';
import { Fork, type ForkOptions } from './fork.ts';
import type { Leg } from './leg.ts';
import type { LegEvents } from './leg-events.ts';
import { LegSession } from './leg-session.ts';

export interface DialledLegOptions {
  readonly id: LegId;
  readonly company: CompanyDomain;
  readonly login: string | undefined;
  /** One for each device; `digits` goes to the leg whichever device wins. */
  readonly devices: readonly Omit<ForkOptions, 'leg' | 'onRinging' | 'onAnswered' | 'onFailed'>[];
  readonly events: LegEvents;
}

type Stage =
  | { readonly stage: 'alerting'; readonly rang: boolean; readonly causes: readonly HangUpCause[] }
  | { readonly stage: 'up'; readonly session: LegSession }
  | { readonly stage: 'ended' };

/**
 * A callee's half: an INVITE to each of the devices. The first 200 wins.
 *
 *   alerting ──first 200──▶ up ──BYE──▶ ended
 *      └──all devices failed, one person declined, given up──▶
 */
export class DialledLeg implements Leg {
  readonly id: LegId;
  readonly company: CompanyDomain;
  readonly login: string | undefined;
  readonly #events: LegEvents;
  readonly #forks = new Set<Fork>();
  #stage: Stage = { stage: 'alerting', rang: false, causes: [] };

  constructor({ id, company, login, devices, events }: DialledLegOptions) {
    this.id = id;
    this.company = company;
    this.login = login;
    this.#events = events;
    for (const device of devices) this.#forks.add(this.#createFork(device));
  }

  get session(): LegSession | undefined {
    return this.#stage.stage === 'up' ? this.#stage.session : undefined;
  }

  start(): void {
    if (this.#forks.size === 0) this.#end('unavailable');
    for (const fork of [...this.#forks]) fork.start();
  }

  ring(): void {}

  answer(): void {}

  hangUp(cause: HangUpCause): void {
    if (this.#stage.stage === 'ended') return;
    if (this.#stage.stage === 'up') this.#stage.session.hangUp(cause);
    this.#cancelOthers(cause);
    this.#end(cause);
  }

  #createFork(device: DialledLegOptions['devices'][number]): Fork {
    return new Fork({
      ...device,
      leg: this.id,
      onRinging: () => this.#ringing(),
      onAnswered: (fork, session, allowed) => this.#answered(fork, session, allowed),
      onFailed: (fork, cause) => this.#failed(fork, cause),
    });
  }

  #ringing(): void {
    if (this.#stage.stage !== 'alerting' || this.#stage.rang) return;
    this.#stage = { ...this.#stage, rang: true };
    this.#events.onRinging();
  }

  #answered(fork: Fork, session: Session, allowed: string | undefined): void {
    const { media, link } = fork;
    const legSession = new LegSession({
      session,
      link,
      media,
      domain: this.company,
      allowed,
      ownsCallId: true,
      answerInAck: false,
      events: { ...this.#events, onEnded: (cause) => this.#end(cause) },
    });
    this.#forks.delete(fork);
    this.#cancelOthers('answered-elsewhere');
    this.#stage = { stage: 'up', session: legSession };
    this.#events.onAnswered();
    if (media.held) this.#events.onHeld(true);
  }

  #failed(fork: Fork, cause: HangUpCause): void {
    this.#forks.delete(fork);
    if (this.#stage.stage !== 'alerting') return;
    const causes = [...this.#stage.causes, cause];
    this.#stage = { ...this.#stage, causes };
    // A decline speaks for the person, not for the device (RFC 3261 §16.7 step 5).
    if (cause === 'rejected') this.#cancelOthers('rejected');
    if (this.#forks.size === 0) this.#end(bestCause(causes));
  }

  #cancelOthers(cause: HangUpCause): void {
    for (const fork of this.#forks) fork.cancel(cause);
    this.#forks.clear();
  }

  #end(cause: HangUpCause): void {
    const before = this.#stage;
    if (before.stage === 'ended') return;
    this.#stage = { stage: 'ended' };
    if (before.stage === 'up') before.session.media.close();
    this.#events.onEnded(cause);
  }
}
