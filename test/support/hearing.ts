import { expect } from '@playwright/test';
import type { CommunicatorWindow } from './communicator-window.ts';
import { loudness } from './loudness.ts';
import type { Sound } from './sound.ts';
import { speechCorrelation } from './speech-correlation.ts';

/** Four seconds of speech through Opus correlate 0.85 to 0.99 with what was said, with other speech under 0.5. */
const SAME_SPEECH = 0.8;
const OTHER_SPEECH = 0.6;
const SECONDS = 4;
/** The four seconds begin this much after the first sound; within the first two seconds all must be clear. */
const STARTS = [0, 0.5, 1, 1.5, 2];

/** dB of full scale. */
const SILENCE = -60;
const SPEECH = -45;
/** Who has been silent begins to speak within so many seconds. */
const PAUSE = 10;

/** From the next sound on the window hears these words, and not those of the others. */
export async function expectHears(
  window: CommunicatorWindow,
  words: Sound,
  others: readonly Sound[] = [],
): Promise<void> {
  const from = await nextSpeech(window);
  await expectWordsFrom(window, from, words, others);
}

/** From the call's first sound on the window heard these words, and not those of the others. */
export async function expectHeardFromTheStart(
  window: CommunicatorWindow,
  words: Sound,
  others: readonly Sound[] = [],
): Promise<void> {
  await window.firstSoundAt();
  await expectWordsFrom(window, 0, words, others);
}

/**
 * At some time the window hears the very words that are being said into its own microphone. How well is up to
 * the echo canceller, whose task is to hear them as echo.
 */
export async function expectHearsOwnEcho(window: CommunicatorWindow, words: Sound): Promise<void> {
  await expect(async () => {
    expect(speechCorrelation(words, await window.listen(SECONDS))).toBeGreaterThan(0.65);
  }).toPass({ timeout: 35_000 });
}

/** From now on the window hears something, and it is not these words. */
export async function expectMusic(window: CommunicatorWindow, words: Sound): Promise<void> {
  const heard = await window.soundFrom(await nextSpeech(window), SECONDS);
  expect(loudness(heard)).toBeGreaterThan(SPEECH);
  expect(speechCorrelation(words, heard)).toBeLessThan(OTHER_SPEECH);
}

/** The window hears a whole second of silence. */
export async function expectSilence(window: CommunicatorWindow): Promise<void> {
  await expect(async () => {
    expect(loudness(await window.listen(1))).toBeLessThan(SILENCE);
  }).toPass({ timeout: 10_000 });
}

async function expectWordsFrom(
  window: CommunicatorWindow,
  from: number,
  words: Sound,
  others: readonly Sound[],
): Promise<void> {
  let likeness = 0;
  for (const start of STARTS) {
    const heard = await window.soundFrom(from + start, SECONDS);
    likeness = Math.max(likeness, speechCorrelation(words, heard));
    if (likeness < SAME_SPEECH) continue;
    for (const other of others) expect(speechCorrelation(other, heard)).toBeLessThan(OTHER_SPEECH);
    return;
  }
  expect(likeness, 'likeness of what was heard').toBeGreaterThanOrEqual(SAME_SPEECH);
}

/** Where in the recording the next sound begins. */
async function nextSpeech(window: CommunicatorWindow): Promise<number> {
  const now = await window.recordedSeconds();
  for (let from = now; from < now + PAUSE; from += 0.25)
    if (loudness(await window.soundFrom(from, 0.25)) > SPEECH) return from;
  throw new Error(`nothing was said in ${PAUSE} s`);
}
