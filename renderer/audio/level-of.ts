/** What counts as silence and as full, dB of full scale: a quiet room and a voice close to the microphone. */
const SILENCE = -60;
const FULL = -12;

/** How loud samples of -1 to 1 are, from 0 to 1, even to the ear: by decibels of their root mean square. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / Math.max(1, samples.length));
  return Math.min(1, Math.max(0, (decibels - SILENCE) / (FULL - SILENCE)));
}
