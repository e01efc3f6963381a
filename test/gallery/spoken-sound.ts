import { writeWav } from '../support/wav.ts';

const RATE = 8000;
const SECONDS = 24;

/** A WAV file whose picture looks like speech: words of differing loudness, pauses between them. */
export function spokenSound(): Buffer {
  const samples = Float32Array.from({ length: RATE * SECONDS }, (_, at) => {
    const second = at / RATE;
    const word = Math.max(0, Math.sin(second * 2.1) + 0.4 * Math.sin(second * 7.3));
    return Math.sin(second * 2 * Math.PI * 180) * word * 0.42;
  });
  return writeWav({ sampleRate: RATE, samples });
}
