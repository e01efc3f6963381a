import type { Tones } from '../audio/tones.ts';

/** The phone's sounds without the ringing, for as long as `isQuiet`. */
export function quietTones(tones: Tones, isQuiet: () => boolean): Tones {
  return {
    play: (tone) => tones.play(tone === 'ring' && isQuiet() ? 'none' : tone),
    key: (digit) => tones.key(digit),
  };
}
