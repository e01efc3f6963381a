import type { Sound } from './sound.ts';

/** Root mean square of the whole sound in dB of full scale; -Infinity for digital silence or no sound. */
export function loudness({ samples }: Sound): number {
  if (samples.length === 0) return Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return 10 * Math.log10(sum / samples.length);
}
