import { rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { readOpusPackets } from '../../../sounds/ogg-opus.ts';
import { OPUS_FRAME_SECONDS } from '../../../sounds/opus-codec.ts';
import type { EngineEvent, SoundLibrary } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import type { HelperChannels } from '../ari/helper-channels.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import type { Leg } from '../calls/leg.ts';

export interface RecordingOrder {
  /** As the brain names it. */
  readonly recording: string;
  /** `in`: what the leg says; `both`: what it hears too. */
  readonly what: 'in' | 'both';
  /** 0: without limit. */
  readonly maxSeconds: number;
  readonly silenceSeconds: number;
}

/** The name that Asterisk has for a recording says whose it is; the channel that listens is named after it. */
interface Named {
  readonly company: string;
  readonly recording: string;
}
const nameOf = ({ company, recording }: Named): string => `${company}~${recording}`;
const readName = (name: string): Named | undefined => {
  const [, company, recording] = /^([^~]+)~(.+)$/.exec(name) ?? [];
  return company && recording ? { company, recording } : undefined;
};
const LISTENER = 'listens~';
const listenerOf = (name: string): string => LISTENER + name;
const pathOf = (kind: 'live' | 'stored', name: string): string =>
  `/recordings/${kind}/${encodeURIComponent(name)}`;

/**
 * Recordings: a channel of our own listens in and is recorded as Ogg Opus, so that the party may be moved from
 * bridge to bridge meanwhile. The finished file is fetched, for Asterisk may be on another machine.
 */
export class Recordings {
  readonly #ari: AriClient;
  readonly #helpers: HelperChannels;
  readonly #library: SoundLibrary;
  readonly #emit: (event: EngineEvent) => void;
  /** By the name that Asterisk has for it. */
  readonly #underWay = new Map<string, Named>();

  constructor(
    ari: AriClient,
    helpers: HelperChannels,
    library: SoundLibrary,
    emit: (event: EngineEvent) => void,
  ) {
    this.#ari = ari;
    this.#helpers = helpers;
    this.#library = library;
    this.#emit = emit;
  }

  async start(leg: Leg, order: RecordingOrder): Promise<void> {
    try {
      await this.#record(leg, order);
    } catch (error) {
      this.#emit({ type: 'recording-ended', recording: order.recording, seconds: 0 });
      await unlessGone(Promise.reject(error));
    }
  }

  async stop(recording: string): Promise<void> {
    const [name] = [...this.#underWay].find(([, known]) => known.recording === recording) ?? [];
    if (name !== undefined) await unlessGone(this.#ari.send('POST', `${pathOf('live', name)}/stop`));
  }

  /** Asterisk closed the file of this name; keeps it where the library wants it. */
  async finished(name: string): Promise<void> {
    const known = this.#underWay.get(name);
    if (!known || !this.#underWay.delete(name)) return;
    await this.#helpers.hangUp(listenerOf(name));
    await this.#close(name, known);
  }

  /** A channel that somebody who is gone has had recorded is ours from now on; false: it is none of these. */
  takeOver(channel: string): boolean {
    const name = channel.startsWith(LISTENER) ? channel.slice(LISTENER.length) : '';
    const named = readName(name);
    if (named) this.#underWay.set(name, named);
    return named !== undefined;
  }

  /** What this channel records is of no use to anybody. */
  async discard(channel: string): Promise<void> {
    await unlessGone(this.#ari.send('DELETE', pathOf('live', channel.slice(LISTENER.length))));
  }

  /** Keeps what was closed while nobody listened. */
  async collect(): Promise<void> {
    const stored = z
      .array(z.object({ name: z.string() }))
      .parse(await this.#ari.send('GET', '/recordings/stored'));
    for (const { name } of stored) {
      const named = readName(name);
      if (!named || (await this.#isLive(name))) continue;
      if (this.#underWay.has(name)) await this.finished(name);
      else await this.#close(name, named);
    }
  }

  async #isLive(name: string): Promise<boolean> {
    return this.#ari.send('GET', pathOf('live', name)).then(
      () => true,
      () => false,
    );
  }

  async #close(name: string, { company, recording }: Named): Promise<void> {
    let seconds = 0;
    try {
      seconds = await this.#keep(name, this.#library.recordingPath(company, recording));
    } finally {
      this.#emit({ type: 'recording-ended', recording, seconds });
    }
  }

  failed(name: string): void {
    const known = this.#underWay.get(name);
    if (known && this.#underWay.delete(name))
      this.#emit({ type: 'recording-ended', recording: known.recording, seconds: 0 });
  }

  async #record(leg: Leg, { recording, what, maxSeconds, silenceSeconds }: RecordingOrder): Promise<void> {
    const named = { company: leg.company, recording };
    const name = nameOf(named);
    const listener = listenerOf(name);
    await this.#helpers.listenTo(leg.channel ?? '', what, listener);
    this.#underWay.set(name, named);
    try {
      await this.#ari.send('POST', `/channels/${encodeURIComponent(listener)}/record`, {
        name,
        format: 'opus',
        maxDurationSeconds: String(maxSeconds),
        maxSilenceSeconds: String(silenceSeconds),
        ifExists: 'fail',
        terminateOn: 'none',
      });
    } catch (error) {
      this.#underWay.delete(name);
      await this.#helpers.hangUp(listener);
      throw error;
    }
  }

  /** Seconds; 0 when nothing was recorded, and then there is no file. */
  async #keep(name: string, path: string): Promise<number> {
    const stored = pathOf('stored', name);
    const unfinished = `${path}.unfinished`;
    await writeFile(unfinished, await this.#ari.bytes(`${stored}/file`), { mode: 0o600 });
    await this.#ari.send('DELETE', stored);
    // A file without a single packet cannot be read.
    const packets = await readOpusPackets(unfinished).catch(() => []);
    if (packets.length === 0) await rm(unfinished);
    else await rename(unfinished, path);
    return packets.length * OPUS_FRAME_SECONDS;
  }
}
