import type { Sound } from './sound.ts';
import { FRAME_SECONDS, type Spectrogram, spectrogram } from './spectrogram.ts';

/** Parts of this length are sought each by itself, so that a jitter buffer may stretch time between them. */
const PART_FRAMES = Math.round(0.7 / FRAME_SECONDS);
/** How far a later part may stray from where the first ones place it. */
const DRIFT_FRAMES = Math.round(0.1 / FRAME_SECONDS);
/** Less than this cannot tell one speech from another. */
const LEAST_FRAMES = Math.round(1 / FRAME_SECONDS);

/**
 * How much of what was heard is what was spoken: 0 (nothing, or other words) to 1 (the same sound).
 *
 * `spoken` repeats without end, as the fake microphone does; `heard` may begin anywhere in it, be louder or
 * quieter, coded, noisy and late. Same speech through Opus gives over 0.8, other speech less than 0.5.
 * Returns 0 for less than a second of sound, or for silence.
 */
export function speechCorrelation(spoken: Sound, heard: Sound): number {
  const pattern = spectrogram(spoken);
  const found = spectrogram(heard);
  if (found.frames < LEAST_FRAMES || pattern.frames < LEAST_FRAMES) return 0;
  const whole = { from: 0, length: found.frames };
  const { shift } = best(pattern, found, whole, allShifts(pattern));
  const parts = partsOf(found.frames).map((part) => best(pattern, found, part, shiftsAbout(shift)).likeness);
  return Math.max(0, parts.reduce((sum, likeness) => sum + likeness, 0) / parts.length);
}

interface Part {
  readonly from: number;
  readonly length: number;
}

function partsOf(frames: number): readonly Part[] {
  const count = Math.max(1, Math.floor(frames / PART_FRAMES));
  const length = Math.floor(frames / count);
  return Array.from({ length: count }, (_, index) => ({ from: index * length, length }));
}

function allShifts(pattern: Spectrogram): readonly number[] {
  return Array.from({ length: pattern.frames }, (_, shift) => shift);
}

function shiftsAbout(shift: number): readonly number[] {
  return Array.from({ length: 2 * DRIFT_FRAMES + 1 }, (_, index) => shift + index - DRIFT_FRAMES);
}

function best(pattern: Spectrogram, found: Spectrogram, part: Part, shifts: readonly number[]) {
  let result = { shift: 0, likeness: Number.NEGATIVE_INFINITY };
  for (const shift of shifts) {
    const likeness = correlationAt(pattern, found, part, shift);
    if (likeness > result.likeness) result = { shift, likeness };
  }
  return result;
}

/** Pearson's correlation of a part with the endlessly repeated pattern, `shift` frames into it. */
function correlationAt(pattern: Spectrogram, found: Spectrogram, part: Part, shift: number): number {
  const { bands } = found;
  const count = part.length * bands;
  let sumA = 0;
  let sumB = 0;
  let sumAA = 0;
  let sumBB = 0;
  let sumAB = 0;
  for (let frame = part.from; frame < part.from + part.length; frame++) {
    const row = modulo(frame + shift, pattern.frames) * bands;
    for (let band = 0; band < bands; band++) {
      const a = pattern.cells[row + band] ?? 0;
      const b = found.cells[frame * bands + band] ?? 0;
      sumA += a;
      sumB += b;
      sumAA += a * a;
      sumBB += b * b;
      sumAB += a * b;
    }
  }
  const spreadA = sumAA - (sumA * sumA) / count;
  const spreadB = sumBB - (sumB * sumB) / count;
  if (spreadA < 1e-9 || spreadB < 1e-9) return 0;
  return (sumAB - (sumA * sumB) / count) / Math.sqrt(spreadA * spreadB);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
