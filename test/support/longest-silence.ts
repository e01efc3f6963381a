import type { Sound } from './sound.ts';

const FRAME_S = 0.02;
/** -50 dB: below it nobody hears speech. */
const QUIET = 0.003;

/** Seconds of the longest stretch in which nothing is heard. */
export function longestSilence({ sampleRate, samples }: Sound): number {
  const frame = Math.round(sampleRate * FRAME_S);
  let longest = 0;
  let current = 0;
  for (let start = 0; start + frame <= samples.length; start += frame) {
    let power = 0;
    for (let index = start; index < start + frame; index++) power += (samples[index] ?? 0) ** 2;
    current = Math.sqrt(power / frame) < QUIET ? current + FRAME_S : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}
