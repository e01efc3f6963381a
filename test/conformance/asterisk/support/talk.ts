import { within } from '../../../support/within.ts';
import { MUSIC_HERTZ } from '../../embedded/support/tone-library.ts';
import type { JsSipPhone } from '../../support/jssip-phone.ts';
import { SAID_HERTZ } from './asterisk-office.ts';

/** Hz of what the microphones hear. */
export const ANNA = 1_000;
export const IVAN = 1_400;
/** Everything that may be heard. */
const TONES = [SAID_HERTZ, ANNA, IVAN, MUSIC_HERTZ];

/** Far less than any sound of the PBX lasts: nobody waits for the end of one. */
const SOON_MS = 8_000;

/** Each of the phones hears the tones beside it, in the order of TONES, and nothing else. */
export const talk = async (...heard: readonly (readonly [JsSipPhone, ...number[]])[]): Promise<void> => {
  await within(
    SOON_MS,
    'hearing one another',
    Promise.all(heard.map(([phone, ...hertz]) => phone.hearsOf(TONES, hertz))),
  );
};
