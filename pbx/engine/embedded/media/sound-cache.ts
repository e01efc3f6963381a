import { stat } from 'node:fs/promises';
import { readOpusPackets } from '../../../sounds/ogg-opus.ts';

type Packets = readonly Uint8Array[];

interface Entry {
  /** Ms; a sound that was uploaded anew is read anew. */
  readonly modified: number;
  readonly packets: Promise<Packets>;
  /** 0 until it is read. */
  count: number;
}

/** An hour of speech, some 20 MB. */
const MOST_PACKETS = 180_000;

/** Files of sound, read once. Forgets the one that was not played for longest. */
export class SoundCache {
  readonly #entries = new Map<string, Entry>();

  /** Rejects when there is no such file, or it is no Ogg Opus. */
  async read(path: string): Promise<Packets> {
    const { mtimeMs: modified } = await stat(path);
    const known = this.#entries.get(path);
    const entry =
      known?.modified === modified ? known : { modified, packets: readOpusPackets(path), count: 0 };
    this.#entries.delete(path);
    this.#entries.set(path, entry);
    try {
      const packets = await entry.packets;
      entry.count = packets.length;
      this.#forget();
      return packets;
    } catch (error) {
      if (this.#entries.get(path) === entry) this.#entries.delete(path);
      throw error;
    }
  }

  #forget(): void {
    let held = 0;
    for (const { count } of this.#entries.values()) held += count;
    for (const [path, { count }] of this.#entries) {
      if (held <= MOST_PACKETS) return;
      held -= count;
      this.#entries.delete(path);
    }
  }
}
