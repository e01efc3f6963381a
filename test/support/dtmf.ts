import { goertzel } from './goertzel.ts';
import type { Sound } from './sound.ts';

/** Hz (ITU-T Q.23). */
const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];
const KEYS = ['123', '456', '789', '*0#'];

const FRAME_SECONDS = 0.02;
/** Q.24: a tone shorter than 40 ms is none. */
const LEAST_FRAMES = 2;
/** The two tones hold nearly all of a frame's energy; in speech they never do for long. */
const SHARE = 0.7;
/** Mean square of a frame that may hold a tone: about -50 dB of full scale. */
const AUDIBLE = 1e-5;

/** The telephone keys that can be heard in a sound, in order. */
export function heardKeys({ sampleRate, samples }: Sound): string {
  const length = Math.round(sampleRate * FRAME_SECONDS);
  let keys = '';
  let previous = '';
  let frames = 0;
  for (let from = 0; from + length <= samples.length; from += length) {
    const key = keyIn(samples.subarray(from, from + length), sampleRate);
    frames = key === previous ? frames + 1 : 1;
    previous = key;
    if (frames === LEAST_FRAMES) keys += key;
  }
  return keys;
}

/** The key that sounds in one frame, or '' for none. */
function keyIn(frame: Float32Array, sampleRate: number): string {
  let energy = 0;
  for (const sample of frame) energy += sample * sample;
  energy /= frame.length;
  if (energy < AUDIBLE) return '';
  const row = loudest(frame, sampleRate, ROWS);
  const column = loudest(frame, sampleRate, COLUMNS);
  // A sine of amplitude a has mean square a²/2 and Goertzel power a²/4.
  const share = (2 * (row.power + column.power)) / energy;
  const twist = row.power / column.power;
  if (share < SHARE || twist < 0.1 || twist > 10) return '';
  return KEYS[row.index]?.[column.index] ?? '';
}

function loudest(frame: Float32Array, sampleRate: number, tones: readonly number[]) {
  let best = { index: 0, power: 0 };
  for (const [index, hertz] of tones.entries()) {
    const power = goertzel(frame, 2 * Math.cos((2 * Math.PI * hertz) / sampleRate));
    if (power > best.power) best = { index, power };
  }
  return best;
}
