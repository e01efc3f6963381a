import { missingCase } from '../../../routing/missing-case.ts';
import type { EngineCommand, EngineEvent, HangUpCause, LegId } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import type { HelperChannels } from '../ari/helper-channels.ts';
import type { EngineLogger } from '../engine-logger.ts';
import { Lanes } from '../lanes.ts';
import { Bridges } from '../media/bridges.ts';
import type { Faxes } from '../media/faxes.ts';
import { Hearing } from '../media/hearing.ts';
import type { RecordingOrder, Recordings } from '../media/recordings.ts';
import type { SoundFiles } from '../media/sound-files.ts';
import type { Trunks } from '../trunks/trunks.ts';
import type { Users } from '../users/users.ts';
import { Alerting } from './alerting.ts';
import type { Leg } from './leg.ts';
import { LegBook } from './leg-book.ts';
import { LegMemos } from './leg-memos.ts';
import { LegControl } from './leg-control.ts';

export interface SwitchboardParts {
  readonly ari: AriClient;
  readonly application: string;
  readonly users: Users;
  readonly trunks: Trunks;
  readonly helpers: HelperChannels;
  readonly sounds: SoundFiles;
  readonly recordings: Recordings;
  readonly faxes: Faxes;
  readonly logger: EngineLogger;
  readonly emit: (event: EngineEvent) => void;
}

/** What the switchboard obeys: all commands but those that concern no call. */
export type CallCommand = Exclude<EngineCommand, { readonly type: 'show-state' | 'show-messages' }>;

/** Those that do something to one leg and wait for nothing else. */
type LegCommand = Exclude<
  CallCommand,
  {
    readonly type:
      | 'dial'
      | 'dial-outside'
      | 'early-media'
      | 'bridge'
      | 'record-leg'
      | 'record-talk'
      | 'stop-recording'
      | 'hang-up';
  }
>;

/** Carries out commands, those of one leg in their order. */
export class Switchboard {
  readonly #parts: SwitchboardParts;
  readonly legs = new LegBook();
  readonly #lanes: Lanes;
  readonly #control: LegControl;
  readonly #memos: LegMemos;
  readonly hearing: Hearing;
  readonly alerting: Alerting;

  constructor(parts: SwitchboardParts) {
    const { logger } = parts;
    this.#parts = parts;
    const onFailure = (error: unknown): void =>
      logger.error({ error: String(error) }, 'Asterisk did not obey');
    this.#lanes = new Lanes(onFailure);
    this.#memos = new LegMemos(parts.ari, onFailure);
    this.#control = new LegControl(parts.ari);
    const inTurn = (leg: Leg, task: () => Promise<void>): void => void this.#lanes.run([leg.id], task);
    const bridges = new Bridges(parts.ari);
    const onEnded = (leg: Leg, cause: HangUpCause): void => this.ended(leg, cause);
    this.hearing = new Hearing({ ...parts, bridges, legs: this.legs, inTurn });
    this.alerting = new Alerting({ ...parts, legs: this.legs, inTurn, onEnded });
  }

  execute(command: CallCommand): void {
    switch (command.type) {
      case 'dial':
        this.#dial(command);
        return;
      case 'dial-outside':
        this.#dialOutside(command);
        return;
      case 'early-media':
        this.#earlyMedia(command);
        return;
      case 'bridge':
        this.#bridge(command.legs.flatMap((id) => this.legs.get(id) ?? []));
        return;
      case 'record-leg':
        this.#record(command.leg, { ...command, what: 'in' });
        return;
      case 'record-talk':
        this.#record(command.leg, { ...command, what: 'both', maxSeconds: 0, silenceSeconds: 0 });
        return;
      case 'stop-recording':
        this.#lanes.run([recordingLane(command.recording)], () =>
          this.#parts.recordings.stop(command.recording),
        );
        return;
      case 'hang-up':
        this.#hangUp(command);
        return;
      default:
        this.#onLeg(command);
    }
  }

  /** The dialplan has received a fax from this leg, or has not. */
  faxOver(leg: Leg, told: unknown): void {
    this.#lanes.run([leg.id], () => this.#parts.faxes.over(leg, told));
  }

  /** A leg is over: told once, whoever ended it, and after what became of its fax. */
  ended(leg: Leg, cause: HangUpCause): void {
    if (leg.hears.kind !== 'fax') this.#end(leg, cause);
    else
      this.#lanes.run([leg.id], async () => {
        this.#parts.faxes.lost(leg);
        this.#end(leg, cause);
      });
  }

  #end(leg: Leg, cause: HangUpCause): void {
    if (this.legs.get(leg.id) !== leg) return;
    this.legs.remove(leg);
    this.#lanes.run([leg.id], () => this.hearing.ended(leg));
    this.#parts.emit({ type: 'leg-ended', leg: leg.id, cause });
  }

  /** A caller who is no leg: what they want is not there (404). */
  refuse(channel: string): void {
    this.#lanes.run([channel], () => this.#control.refuse(channel, 'not-found'));
  }

  note(id: LegId, note: string): void {
    const leg = this.legs.get(id);
    if (leg?.channel !== undefined) this.#memos.note(leg, note);
  }

  /** Resolves when Asterisk has been told all that was asked. */
  async idle(): Promise<void> {
    await Promise.all([this.#lanes.idle(), this.#memos.idle()]);
  }

  #onLeg(command: LegCommand): void {
    const leg = this.legs.get(command.leg);
    if (leg) this.#lanes.run([leg.id], this.#task(leg, command));
  }

  #task(leg: Leg, command: LegCommand): () => Promise<void> {
    const control = this.#control;
    const { hearing } = this;
    switch (command.type) {
      case 'ring':
        return () => control.ring(leg, command.party);
      case 'answer':
        return () => control.answer(leg, command.party);
      case 'echo':
        return () => hearing.echo(leg);
      case 'play':
        return () => hearing.play(leg, command.playback, command.sounds);
      case 'music':
        return () => hearing.music(leg, command.greeting);
      case 'silence':
        return () => hearing.silence(leg);
      case 'tell-held':
        return () => hearing.aside(leg, () => control.tellHeld(leg, command.held));
      case 'tell-party':
        return () => hearing.aside(leg, () => control.tellParty(leg, command.party));
      case 'transfer-progress':
        return () => hearing.aside(leg, () => control.transferProgress(leg, command.progress));
      case 'receive-fax':
        return () => this.#receiveFax(leg, command.document);
      default:
        return missingCase(command);
    }
  }

  async #receiveFax(leg: Leg, document: string): Promise<void> {
    await this.hearing.silence(leg);
    await this.#parts.faxes.receive(leg, document);
  }

  #dial(command: Extract<CallCommand, { type: 'dial' }>): void {
    const { leg, company, login, devices, from, called, answerAfter } = command;
    const endpoints = this.#parts.users.endpoints({ company, login }, devices);
    this.alerting.start({ leg, company, endpoints, from, called, answerAfter });
  }

  #dialOutside({ leg, company, number, from }: Extract<CallCommand, { type: 'dial-outside' }>): void {
    const { trunks, users } = this.#parts;
    const way = trunks.wayTo(number, from);
    if (way) this.alerting.start({ leg, company, endpoints: [way.endpoint], from: way.from, byTrunk: true });
    else this.alerting.start({ leg, company, endpoints: users.outsideEndpoints(company, number), from });
  }

  #earlyMedia({ leg, from }: Extract<CallCommand, { type: 'early-media' }>): void {
    const [caller, callee] = [this.legs.get(leg), this.legs.get(from)];
    if (!caller || !callee) return;
    this.#lanes.run([caller.id, callee.id], async () => {
      await this.#control.earlyMedia(caller);
      await this.hearing.bridge([caller, callee]);
    });
  }

  #bridge(legs: readonly Leg[]): void {
    this.#lanes.run(
      legs.map(({ id }) => id),
      () => this.hearing.bridge(legs),
    );
  }

  #record(id: LegId, order: RecordingOrder): void {
    const leg = this.legs.get(id);
    if (!leg) return;
    this.#lanes.run([leg.id, recordingLane(order.recording)], () => this.#parts.recordings.start(leg, order));
  }

  #hangUp({ leg: id, cause }: Extract<CallCommand, { type: 'hang-up' }>): void {
    const leg = this.legs.get(id);
    if (!leg) return;
    leg.ending ??= cause;
    this.#lanes.run([leg.id], async () => {
      await this.alerting.cancel(leg, cause);
      await this.#control.hangUp(leg, cause);
    });
  }
}

const recordingLane = (recording: string): string => `recording ${recording}`;
