import type { Tone } from '../phone/tone.ts';

/** The phone's own sounds. */
export interface Tones {
  /** Plays one tone, endlessly and from its start, in place of the one before. The same again changes nothing. */
  play(tone: Tone): void;
  /** A short sound that says a key was pressed. */
  key(digit: string): void;
}
