import fc from 'fast-check';
import { expect, test } from 'vitest';
import { babble } from './babble.ts';
import { heardKeys } from './dtmf.ts';
import type { Sound } from './sound.ts';

const rate = 16_000;
const FREQUENCIES: Readonly<Record<string, readonly [number, number]>> = {
  ...{ '1': [697, 1209], '2': [697, 1336], '3': [697, 1477], '4': [770, 1209], '5': [770, 1336] },
  ...{ '6': [770, 1477], '7': [852, 1209], '8': [852, 1336], '9': [852, 1477], '0': [941, 1336] },
  ...{ '*': [941, 1209], '#': [941, 1477] },
};

/** Each key for 100 ms, then 70 ms of silence. */
function pressed(keys: string, amplitude: number): Sound {
  const samples: number[] = [];
  for (const key of keys) {
    const [low, high] = FREQUENCIES[key]!;
    for (let index = 0; index < 0.1 * rate; index++) {
      const phase = (2 * Math.PI * index) / rate;
      samples.push(amplitude * (Math.sin(low * phase) + Math.sin(high * phase)));
    }
    samples.push(...new Array<number>(0.07 * rate).fill(0));
  }
  return { sampleRate: rate, samples: Float32Array.from(samples) };
}

test('the keys that were pressed are heard, whatever the loudness', () => {
  const keys = fc.string({ unit: fc.constantFrom(...Object.keys(FREQUENCIES)), maxLength: 8 });
  const amplitude = fc.double({ min: 0.02, max: 0.5, noNaN: true });
  fc.assert(fc.property(keys, amplitude, (text, level) => heardKeys(pressed(text, level)) === text));
});

test('nothing is heard in speech', () => {
  expect(heardKeys(babble(1, 10, rate))).toBe('');
});
