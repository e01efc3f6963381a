import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputDirectory } from '../../build/paths.ts';
import { mulberry32 } from './babble.ts';
import { speech, utterances } from './speech.ts';
import { writeWav } from './wav.ts';

const SAMPLE_RATE = 48_000;
/** Before the words; a filter learns the noise meanwhile. */
const PAUSE_S = 4;
/** A fan nearby, about -35 dB. */
const NOISE_PEAK = 0.03;

/** A microphone file of somebody who speaks after a pause, beside a fan that is always heard. Returns its path. */
export async function noisySpeech(): Promise<string> {
  const words = await speech(utterances.anna);
  const random = mulberry32(1);
  const samples = Float32Array.from(
    { length: PAUSE_S * SAMPLE_RATE + words.samples.length },
    (_, index) => (words.samples[index - PAUSE_S * SAMPLE_RATE] ?? 0) * 0.7 + NOISE_PEAK * (2 * random() - 1),
  );
  const path = join(outputDirectory, 'cache', 'noisy-speech.wav');
  const unfinished = `${path}.${process.pid}`;
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(unfinished, writeWav({ sampleRate: SAMPLE_RATE, samples }));
  await rename(unfinished, path);
  return path;
}
