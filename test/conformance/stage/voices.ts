import { MUSIC_HERTZ } from '../embedded/support/tone-library.ts';
import type { Person, Sound } from '../scenarios/step.ts';

/** Hz of whatever may be heard: every voice, and every kind of sound of the PBX, is a tone of its own. */
const HERTZ: Readonly<Record<Sound, number>> = {
  words: 600,
  greeting: 760,
  anna: 1_000,
  ivan: 1_400,
  denis: 1_650,
  maria: 1_900,
  music: MUSIC_HERTZ,
  pavel: 2_650,
  olga: 3_100,
};

export const toneOf = (sound: Sound): number => HERTZ[sound];

/** In rising order, as phones tell what they hear. */
export const ALL_TONES: readonly number[] = Object.values(HERTZ).sort((one, other) => one - other);

export const tonesOf = (sounds: readonly Sound[]): readonly number[] =>
  sounds.map(toneOf).sort((one, other) => one - other);

export const nameOfTone = (hertz: number): string =>
  Object.entries(HERTZ).find(([, tone]) => tone === hertz)?.[0] ?? `${hertz} Hz`;

/** Who has a communicator. */
export const PEOPLE: readonly Person[] = ['anna', 'ivan', 'maria', 'pavel', 'olga'];
