import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sound, SoundLibrary } from '../../../../pbx/engine/port.ts';
import { readOpusPackets, writeOpusPackets } from '../../../../pbx/sounds/ogg-opus.ts';
import {
  OPUS_FRAME_SAMPLES,
  OPUS_SAMPLE_RATE,
  openOpusDecoder,
  openOpusEncoder,
} from '../../../../pbx/sounds/opus-codec.ts';
import type { Sound as Samples } from '../../../support/sound.ts';

export const MUSIC_HERTZ = 2_300;

/** Sounds that are pure tones: prompt `600` is a second of 600 Hz, so that a test can say which one it heard. */
export class ToneLibrary implements SoundLibrary {
  readonly folder: string;
  readonly #tones = new Map<number, Promise<string>>();
  /** Where recordings go; a test may point it elsewhere. */
  recordings: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.recordings = folder;
  }

  static async create(): Promise<ToneLibrary> {
    return new ToneLibrary(await mkdtemp(join(tmpdir(), 'embedded-engine-')));
  }

  async path(company: string, sound: Sound): Promise<string> {
    if (sound.kind === 'recording') return this.recordingPath(company, sound.name);
    const hertz =
      sound.kind === 'number' ? sound.value : Number(sound.kind === 'prompt' ? sound.name : sound.id);
    if (!Number.isFinite(hertz)) throw new Error('no such sound');
    return this.#tone(hertz);
  }

  music(): Promise<string> {
    return this.#tone(MUSIC_HERTZ);
  }

  recordingPath(_company: string, recording: string): string {
    return join(this.recordings, `${recording}.ogg`);
  }

  documentPath(_company: string, document: string): string {
    return join(this.folder, `${document}.pdf`);
  }

  /** What a recording holds, decoded. */
  async recording(name: string): Promise<Samples> {
    const packets = await readOpusPackets(this.recordingPath('', name));
    const decoder = await openOpusDecoder();
    const frames = packets.map((packet) =>
      Float32Array.from(decoder.decode(packet), (value) => value / 32_768),
    );
    decoder.close();
    const samples = new Float32Array(frames.length * OPUS_FRAME_SAMPLES);
    for (const [index, frame] of frames.entries()) samples.set(frame, index * OPUS_FRAME_SAMPLES);
    return { sampleRate: OPUS_SAMPLE_RATE, samples };
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  #tone(hertz: number): Promise<string> {
    const path = this.#tones.get(hertz) ?? this.#write(hertz);
    this.#tones.set(hertz, path);
    return path;
  }

  async #write(hertz: number): Promise<string> {
    const path = join(this.folder, `tone-${hertz}.ogg`);
    const encoder = await openOpusEncoder();
    const packets = Array.from({ length: 50 }, (_, frame) => {
      const samples = Int16Array.from({ length: OPUS_FRAME_SAMPLES }, (_, index) => {
        const time = (frame * OPUS_FRAME_SAMPLES + index) / OPUS_SAMPLE_RATE;
        return Math.round(9_000 * Math.sin(2 * Math.PI * hertz * time));
      });
      return encoder.encode(samples);
    });
    encoder.close();
    await writeOpusPackets(path, packets);
    return path;
  }
}
