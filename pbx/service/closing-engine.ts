import { setTimeout as wait } from 'node:timers/promises';
import type { Engine, EngineCommand, EngineEvent, LegId } from '../engine/port.ts';

/** An engine whose calls can be ended with a word to those who are on the line. */
export interface ClosingEngine extends Engine {
  /**
   * From now on new callers are refused. Who listens to the PBX (music, a prompt) is told «Служба перезапускается,
   * перезвоните, пожалуйста»; then every leg is hung up. Resolves when the brains have heard of each leg's end.
   * At once, and nobody is told, when the engine keeps its calls.
   */
  farewell(): Promise<void>;
}

/** The prompt lasts three seconds. */
const PROMPT_MS = 5_000;
const HANG_UP_MS = 2_000;

/** Who talks is not interrupted by the PBX, only by its end. */
type Standing = 'not-up' | 'listening' | 'talking';

export const createClosingEngine = (engine: Engine): ClosingEngine => new Closing(engine);

class Closing implements ClosingEngine {
  readonly #engine: Engine;
  readonly #legs = new Map<LegId, Standing>();
  readonly #recordings = new Set<string>();
  /** Those who hear the farewell. */
  readonly #told = new Set<LegId>();
  #listener: (event: EngineEvent) => void = () => {};
  #closing = false;
  #looked: () => void = () => {};

  constructor(engine: Engine) {
    this.#engine = engine;
    engine.listen((event) => this.#hear(event));
  }

  listen(listener: (event: EngineEvent) => void): void {
    this.#listener = listener;
  }

  get keepsCalls(): boolean {
    return this.#engine.keepsCalls;
  }

  note(leg: LegId, note: string): void {
    this.#engine.note(leg, note);
  }

  serve(): Promise<void> {
    return this.#engine.serve();
  }

  isUp(): boolean {
    return !this.#closing && this.#engine.isUp();
  }

  changed(company: string): Promise<void> {
    return this.#engine.changed(company);
  }

  trunksChanged(): Promise<void> {
    return this.#engine.trunksChanged();
  }

  revoke(company: string, login: string): void {
    this.#engine.revoke(company, login);
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  execute(command: EngineCommand): void {
    if (this.#closing) this.#executeClosing(command);
    else {
      this.#note(command);
      this.#engine.execute(command);
    }
  }

  async farewell(): Promise<void> {
    if (this.#engine.keepsCalls) return;
    this.#closing = true;
    for (const [leg, standing] of this.#legs) {
      if (standing !== 'listening') continue;
      this.#told.add(leg);
      this.#engine.execute({ type: 'play', leg, playback: GOODBYE, sounds: WORDS });
    }
    await this.#until(PROMPT_MS, () => this.#told.size === 0);
    for (const leg of [...this.#legs.keys()]) {
      this.#engine.execute({ type: 'hang-up', leg, cause: 'failed' });
    }
    await this.#until(HANG_UP_MS, () => this.#legs.size === 0 && this.#recordings.size === 0);
  }

  /** What the brains still want: only ends, of what there is. */
  #executeClosing(command: EngineCommand): void {
    if (command.type === 'dial' || command.type === 'dial-outside') {
      this.#listener({ type: 'leg-ended', leg: command.leg, cause: 'failed' });
    } else if (ENDING.has(command.type)) this.#engine.execute(command);
  }

  #note(command: EngineCommand): void {
    if (command.type === 'dial' || command.type === 'dial-outside') this.#legs.set(command.leg, 'not-up');
    if (command.type === 'answer') this.#stands([command.leg], 'listening');
    if (command.type === 'play' || command.type === 'music' || command.type === 'silence') {
      this.#stands([command.leg], 'listening');
    }
    if (command.type === 'bridge') this.#stands(command.legs, 'talking');
    if (command.type === 'record-leg' || command.type === 'record-talk') {
      this.#recordings.add(command.recording);
    }
  }

  #stands(legs: readonly LegId[], standing: Standing): void {
    for (const leg of legs) if (this.#legs.has(leg)) this.#legs.set(leg, standing);
  }

  #hear(event: EngineEvent): void {
    if (event.type === 'leg-arrived' && this.#closing) {
      this.#engine.execute(refusal(event.leg));
      return;
    }
    if (event.type === 'leg-arrived') this.#legs.set(event.leg, 'not-up');
    if (event.type === 'leg-answered') this.#stands([event.leg], 'listening');
    if (event.type === 'leg-ended') this.#legs.delete(event.leg);
    if (event.type === 'recording-ended') this.#recordings.delete(event.recording);
    const wasTold = event.type === 'play-ended' && event.playback === GOODBYE;
    if (wasTold || event.type === 'leg-ended') this.#told.delete(event.leg);
    if (!wasTold) this.#listener(event);
    this.#looked();
  }

  /** Looks after every event. */
  async #until(milliseconds: number, holds: () => boolean): Promise<void> {
    const stop = new AbortController();
    const held = new Promise<void>((resolve) => {
      this.#looked = () => holds() && resolve();
      this.#looked();
    });
    await Promise.race([held, wait(milliseconds, undefined, { signal: stop.signal }).catch(() => {})]);
    stop.abort();
    this.#looked = () => {};
  }
}

const GOODBYE = 'restarting';
const WORDS = [{ kind: 'prompt', name: 'restarting' }] as const;

const refusal = (leg: LegId): EngineCommand => ({ type: 'hang-up', leg, cause: 'unavailable' });

const ENDING: ReadonlySet<EngineCommand['type']> = new Set([
  'hang-up',
  'stop-recording',
  'show-state',
  'show-messages',
]);
