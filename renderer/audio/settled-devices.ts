import type { AudioDevice } from '../phone/sound/audio-device.ts';

/**
 * Chromium keeps the stream of an output on which nothing plays any more for 5 s, to use it again, and PulseAudio moves
 * that stream to another device when its own one goes, but not back: who plays on a headset again before that time is
 * over is heard from the loudspeakers.
 */
const SETTLING_MS = 6000;

/** Leaves out devices that were gone a moment ago. */
export class SettledDevices {
  #before: readonly AudioDevice[] = [];
  /** When a device was first seen to be gone, by kind and id. */
  readonly #goneAt = new Map<string, number>();

  /** Those that can be used at `now`, milliseconds, of all that are there. */
  of(present: readonly AudioDevice[], now: number): readonly AudioDevice[] {
    const keys = new Set(present.map(keyOf));
    for (const device of this.#before) if (!keys.has(keyOf(device))) this.#goneAt.set(keyOf(device), now);
    this.#before = present;
    return present.filter((device) => now - (this.#goneAt.get(keyOf(device)) ?? -Infinity) >= SETTLING_MS);
  }
}

const keyOf = ({ kind, id }: AudioDevice): string => `${kind} ${id}`;
