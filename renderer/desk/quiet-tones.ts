import type { Tones } from '../audio/tones.ts';

/** Those that call a person to the phone. */
const CALLING: readonly string[] = ['ring', 'waiting'];

/** The phone's sounds without the ringing, for as long as `isQuiet`. */
export function quietTones(tones: Tones, isQuiet: () => boolean): Tones {
  return {
    play: (tone) => tones.play(CALLING.includes(tone) && isQuiet() ? 'none' : tone),
    key: (digit) => tones.key(digit),
  };
}
