import { peaksOf } from './peaks.ts';

/** As many as a picture of 320 px shows apart. */
const BARS = 96;
/** Of the picture only; the sound itself is played as it was recorded. */
const SAMPLE_RATE = 8000;

export interface LoadedSound {
  readonly url: string;
  readonly seconds: number;
  readonly peaks: readonly number[];
}

/** Reads a sound for its picture and its length. Rejects when it cannot be had or is no sound. */
export async function loadSound(url: string): Promise<LoadedSound> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const context = new OfflineAudioContext(1, 1, SAMPLE_RATE);
  const sound = await context.decodeAudioData(await response.arrayBuffer());
  return { url, seconds: sound.duration, peaks: peaksOf(sound.getChannelData(0), BARS) };
}
