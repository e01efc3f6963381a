/** One sounding part of a tone: where in the period it begins, how long it lasts, in seconds; pitches in Hz. */
export interface Beep {
  readonly at: number;
  readonly lasts: number;
  readonly pitches: readonly number[];
}

/** A tone that repeats. `soft`: each beep fades out like a bell instead of stopping. */
export interface Cadence {
  readonly period: number;
  readonly gain: number;
  readonly soft: boolean;
  readonly beeps: readonly Beep[];
}

/** Russian network tones (ITU-T E.180): 425 Hz, 1 s on and 4 s off while ringing, 0.35 s each when busy. */
export const ringback: Cadence = {
  period: 5,
  gain: 0.08,
  soft: false,
  beeps: [{ at: 0, lasts: 1, pitches: [425] }],
};
export const busy: Cadence = {
  period: 0.7,
  gain: 0.08,
  soft: false,
  beeps: [{ at: 0, lasts: 0.35, pitches: [425] }],
};

/**
 * Somebody else calls during a call (ITU-T E.180: 425 Hz, two short beeps). For an ear at a headset that listens
 * to a person: far below the bell, with soft edges, and seldom.
 */
export const waiting: Cadence = {
  period: 5,
  gain: 0.025,
  soft: true,
  beeps: [
    { at: 0, lasts: 0.25, pitches: [425] },
    { at: 0.4, lasts: 0.25, pitches: [425] },
  ],
};

/** Two bells, a major third apart, rung twice: heard across a room, yet not an alarm. */
export const bell: Cadence = {
  period: 4,
  gain: 0.16,
  soft: true,
  beeps: [
    { at: 0, lasts: 0.7, pitches: [659.3, 1318.5] },
    { at: 0.22, lasts: 0.9, pitches: [830.6, 1661.2] },
    { at: 0.9, lasts: 0.7, pitches: [659.3, 1318.5] },
    { at: 1.12, lasts: 1.2, pitches: [830.6, 1661.2] },
  ],
};

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477];
const KEYS = '123456789*0#';

/** The two frequencies of a key (ITU-T Q.23), or none for what is not a key. */
export function keyPitches(digit: string): readonly number[] {
  const key = digit.length === 1 ? KEYS.indexOf(digit) : -1;
  const row = ROWS[Math.floor(key / 3)];
  const column = COLUMNS[key % 3];
  return row === undefined || column === undefined ? [] : [row, column];
}
