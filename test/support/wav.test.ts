import { expect, test } from 'vitest';
import { readWav, writeWav } from './wav.ts';

test('a sound survives the file, to 16 bits', () => {
  const samples = Float32Array.from([0, 0.5, -0.5, 1, -1, 0.25]);
  const { sampleRate, samples: read } = readWav(writeWav({ sampleRate: 48_000, samples }));
  expect(sampleRate).toBe(48_000);
  for (const [index, sample] of samples.entries()) expect(read[index]).toBeCloseTo(sample, 3);
});

test('what is not a WAV file is refused', () => {
  expect(() => readWav(Buffer.from('no sound in here, only words that go on and on'))).toThrow('not a WAV');
});
