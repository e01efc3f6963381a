import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { babble } from '../../../test/support/babble.ts';
import { loudness } from '../../../test/support/loudness.ts';
import { RnnoiseFilter } from './rnnoise-filter.ts';

const SAMPLE_RATE = 48_000;
/** What an AudioWorklet gets at a time. */
const QUANTUM = 128;

let module: WebAssembly.Module;

beforeAll(() => {
  const path = createRequire(import.meta.url).resolve('@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm');
  module = new WebAssembly.Module(readFileSync(path));
});

function filtered(samples: Float32Array): Float32Array {
  const filter = new RnnoiseFilter(module);
  const clean = new Float32Array(samples.length);
  for (let at = 0; at + QUANTUM <= samples.length; at += QUANTUM)
    filter.process(samples.subarray(at, at + QUANTUM), clean.subarray(at, at + QUANTUM));
  filter.close();
  return clean;
}

/** The last second, when the filter knows the noise. */
const end = (samples: Float32Array) => ({ sampleRate: SAMPLE_RATE, samples: samples.subarray(-SAMPLE_RATE) });

/** A fan: white noise of about -30 dB, the same every time. */
function noise(seconds: number): Float32Array {
  let seed = 1;
  return Float32Array.from({ length: seconds * SAMPLE_RATE }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return (seed / 2 ** 31 - 0.5) * 0.1;
  });
}

describe('RNNoise', () => {
  it('takes away the noise of a fan', () => {
    const noisy = noise(4);
    expect(loudness(end(filtered(noisy)))).toBeLessThan(loudness(end(noisy)) - 14);
  });

  it('leaves a voice', () => {
    const voice = babble(1, 4, SAMPLE_RATE).samples;
    expect(loudness(end(filtered(voice)))).toBeGreaterThan(loudness(end(voice)) - 6);
  });

  it('gives back as many samples as it gets, 10 ms later', () => {
    const filter = new RnnoiseFilter(module);
    const part = new Float32Array(QUANTUM).fill(0.5);
    const out = new Float32Array(QUANTUM).fill(9);
    for (let quantum = 0; quantum < 100; quantum++) {
      filter.process(part, out.fill(9));
      expect(out.every((sample) => Math.abs(sample) <= 1)).toBe(true);
    }
    filter.close();
  });
});
