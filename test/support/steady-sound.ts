import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputDirectory } from '../../build/paths.ts';
import { babble } from './babble.ts';
import { writeWav } from './wav.ts';

const SAMPLE_RATE = 48_000;

/** A microphone file with sound in every moment: many syllables over each other. Returns its path. */
export async function steadySound(): Promise<string> {
  const path = join(outputDirectory, 'cache', 'steady-sound.wav');
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) return path;
  const voices = [1, 2, 3, 4, 5, 6].map((seed) => babble(seed, 4, SAMPLE_RATE).samples);
  const mixed = new Float32Array(4 * SAMPLE_RATE);
  for (const voice of voices) for (const [index, sample] of voice.entries()) mixed[index]! += 0.5 * sample;
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, writeWav({ sampleRate: SAMPLE_RATE, samples: mixed }));
  return path;
}
