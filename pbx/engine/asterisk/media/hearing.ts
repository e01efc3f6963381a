import type { EngineEvent, LegId, Sound } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import type { HelperChannels } from '../ari/helper-channels.ts';
import { unlessAbsent } from '../ari/unless-absent.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import type { Leg } from '../calls/leg.ts';
import type { LegBook } from '../calls/leg-book.ts';
import type { EngineLogger } from '../engine-logger.ts';
import type { Bridges } from './bridges.ts';
import type { SoundFiles } from './sound-files.ts';

export interface HearingParts {
  readonly ari: AriClient;
  readonly helpers: HelperChannels;
  readonly bridges: Bridges;
  readonly sounds: SoundFiles;
  readonly legs: LegBook;
  readonly logger: EngineLogger;
  readonly emit: (event: EngineEvent) => void;
  /** Does something to a leg when all that was asked of it before is done. */
  readonly inTurn: (leg: Leg, task: () => Promise<void>) => void;
}

/** Music is the same sound so many times in one playback, and then again: the gap is heard once in hours. */
const REPETITIONS = 20;

/** Asterisk breaks a sound off when the phone takes back a hold at that moment: so music begins again, but not for ever. */
const MOST_FAILURES = 3;
const RECOVERY_MS = 200;

/**
 * A channel's playbacks have so few names that whoever takes over can stop whichever goes on. So many later the
 * first one is long over: a channel obeys one command after another.
 */
const NAMES = 8;
const playbackOf = (channel: string | undefined, number: number): string => `${channel}.${number % NAMES}`;

interface Playing {
  readonly leg: LegId;
  readonly media: readonly string[];
  /** What to do when it came to its end by itself, or could not be played. */
  readonly onEnd: (played: boolean) => void;
}

/** What each leg hears. Each method replaces what was before; none may run twice at once for the same leg. */
export class Hearing {
  readonly #parts: HearingParts;
  readonly #playing = new Map<string, Playing>();

  constructor(parts: HearingParts) {
    this.#parts = parts;
  }

  /** These legs hear one another, and nobody else. */
  async bridge(legs: readonly Leg[]): Promise<void> {
    const { bridges } = this.#parts;
    const shared = legs.map(({ hears }) => hears).find((hears) => hears.kind === 'bridge');
    const bridge = shared?.bridge ?? (await bridges.create());
    await this.#removeOthers(bridge, legs);
    const joining: string[] = [];
    for (const leg of legs) {
      if (leg.hears.kind === 'bridge' && leg.hears.bridge === bridge) continue;
      await this.silence(leg);
      if (leg.channel === undefined) continue;
      leg.hears = { kind: 'bridge', bridge };
      joining.push(leg.channel);
    }
    if (joining.length > 0) await bridges.add(bridge, joining);
  }

  async echo(leg: Leg): Promise<void> {
    const { bridges, helpers } = this.#parts;
    await this.silence(leg);
    if (leg.channel === undefined) return;
    const helper = await helpers.echo();
    const bridge = await bridges.create();
    leg.hears = { kind: 'echo', bridge, helper };
    await bridges.add(bridge, [helper, leg.channel]);
  }

  /** The sounds one after another, then `play-ended`; that too when one of them cannot be played. */
  async play(leg: Leg, playback: string, sounds: readonly Sound[]): Promise<void> {
    await this.silence(leg);
    const { sounds: files, logger, emit } = this.#parts;
    const ended = (): void => emit({ type: 'play-ended', leg: leg.id, playback });
    try {
      const media = await Promise.all(sounds.map((sound) => files.sound(leg.company, sound)));
      await this.#start(leg, media, ended);
    } catch (error) {
      logger.error({ error: String(error), sounds }, 'could not play');
      ended();
    }
  }

  async music(leg: Leg, greeting: string | undefined): Promise<void> {
    await this.silence(leg);
    const { sounds } = this.#parts;
    const media =
      greeting === undefined
        ? await sounds.music()
        : await sounds.sound(leg.company, { kind: 'greeting', id: greeting });
    await this.#repeat(leg, Array(REPETITIONS).fill(media));
  }

  /**
   * Does something to the leg's signalling. A channel obeys one command at a time, and a playback is one: Asterisk
   * would put everything else off until its end. So the playback is stopped, and begins again when nothing else is
   * to be heard by then.
   */
  async aside(leg: Leg, task: () => Promise<void>): Promise<void> {
    const playing = leg.hears.kind === 'playback' ? this.#playing.get(leg.hears.id) : undefined;
    if (!playing) return task();
    await this.silence(leg);
    await task();
    this.#again(leg, playing.media, playing.onEnd);
  }

  async silence(leg: Leg): Promise<void> {
    const { hears } = leg;
    leg.hears = { kind: 'nothing' };
    if (hears.kind === 'bridge' && leg.channel !== undefined) {
      await this.#parts.bridges.remove(hears.bridge, leg.channel);
      // Asterisk takes hold back when a channel leaves its bridge.
      if (leg.toldHeld) await unlessGone(this.#parts.ari.send('POST', `/channels/${leg.channel}/hold`));
    }
    if (hears.kind === 'echo') await this.#endEcho(leg, hears);
    if (hears.kind === 'playback') {
      this.#playing.delete(hears.id);
      await unlessGone(this.#parts.ari.send('DELETE', `/playbacks/${hears.id}`));
    }
  }

  /** Stops what somebody who is gone has had played to a channel; where the next names begin. */
  async stopUnknown(channel: string): Promise<number> {
    const { ari } = this.#parts;
    const numbers = Array.from({ length: NAMES }, (_, number) => number);
    const stopped = await Promise.all(
      numbers.map((number) =>
        ari.send('DELETE', `/playbacks/${playbackOf(channel, number)}`).then(
          () => [number],
          () => [],
        ),
      ),
    );
    return Math.max(-1, ...stopped.flat()) + 1;
  }

  /** A leg that is in this bridge already. */
  takeOver(leg: Leg, bridge: string): void {
    leg.hears = { kind: 'bridge', bridge };
    if (leg.channel !== undefined) this.#parts.bridges.takeOver(bridge, leg.channel);
  }

  /** Looks for playbacks whose end was not told. */
  async lookForEnds(): Promise<void> {
    for (const id of [...this.#playing.keys()]) {
      const goesOn = await unlessAbsent(this.#parts.ari.send('GET', `/playbacks/${id}`));
      if (goesOn === undefined) this.playbackFinished(id, 'done');
    }
  }

  /** The one that this leg talks with; nobody unless they are two. */
  heardBy(leg: Leg): readonly Leg[] {
    if (leg.hears.kind !== 'bridge') return [];
    const others = this.#parts.bridges.members(leg.hears.bridge).filter((channel) => channel !== leg.channel);
    return others.length === 1 ? others.flatMap((channel) => this.#parts.legs.ofChannel(channel) ?? []) : [];
  }

  /** The leg is no more; what it heard ends. */
  async ended(leg: Leg): Promise<void> {
    const { hears } = leg;
    leg.hears = { kind: 'nothing' };
    if (hears.kind === 'playback') this.#playing.delete(hears.id);
    if (hears.kind === 'echo') await this.#endEcho(leg, hears);
    if (hears.kind === 'bridge' && leg.channel !== undefined)
      await this.#parts.bridges.left(hears.bridge, leg.channel);
  }

  /** Asterisk told that a playback is over. One that was replaced is no longer known here. */
  playbackFinished(id: string, state: string): void {
    const playing = this.#playing.get(id);
    if (!playing) return;
    this.#playing.delete(id);
    const leg = this.#parts.legs.get(playing.leg);
    if (!leg) return;
    leg.hears = { kind: 'nothing' };
    if (state === 'failed') this.#parts.logger.info({ leg: leg.id }, 'a sound was not played to its end');
    playing.onEnd(state !== 'failed');
  }

  async #repeat(leg: Leg, media: readonly string[]): Promise<void> {
    let failures = 0;
    const onEnd = (played: boolean): void => {
      if (played) failures = 0;
      else failures += 1;
      if (failures <= MOST_FAILURES) this.#again(leg, media, onEnd, failures * RECOVERY_MS);
    };
    await this.#start(leg, media, onEnd);
  }

  /**
   * Plays when all that was asked of the leg before is done, and not before so many milliseconds, unless it was to hear
   * something else, or nothing.
   */
  #again(leg: Leg, media: readonly string[], onEnd: Playing['onEnd'], milliseconds = 0): void {
    const pause = { kind: 'pause' } as const;
    leg.hears = pause;
    const play = () =>
      this.#parts.inTurn(leg, async () => {
        if (leg.hears === pause) await this.#start(leg, media, onEnd);
      });
    if (milliseconds === 0) play();
    else setTimeout(play, milliseconds).unref();
  }

  async #start(leg: Leg, media: readonly string[], onEnd: Playing['onEnd']): Promise<void> {
    const id = playbackOf(leg.channel, leg.playbacks);
    leg.playbacks += 1;
    leg.hears = { kind: 'playback', id };
    this.#playing.set(id, { leg: leg.id, media, onEnd });
    const path = `/channels/${leg.channel}/play/${id}`;
    await unlessGone(this.#parts.ari.send('POST', path, { media: media.join(',') }));
  }

  async #removeOthers(bridge: string, legs: readonly Leg[]): Promise<void> {
    const { bridges, legs: book } = this.#parts;
    for (const channel of bridges.members(bridge)) {
      if (legs.some((leg) => leg.channel === channel)) continue;
      const other = book.ofChannel(channel);
      if (other) other.hears = { kind: 'nothing' };
      await bridges.remove(bridge, channel);
    }
  }

  async #endEcho(leg: Leg, { bridge, helper }: { bridge: string; helper: string }): Promise<void> {
    const { bridges, helpers } = this.#parts;
    if (leg.channel !== undefined) await bridges.remove(bridge, leg.channel);
    await helpers.hangUp(helper);
    await bridges.left(bridge, helper);
  }
}
