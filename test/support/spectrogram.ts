import { goertzel } from './goertzel.ts';
import type { Sound } from './sound.ts';

/** Loudness of speech in bands over time, in a form that can be compared. */
export interface Spectrogram {
  /** frames × bands, row by row: log energy less the band's mean. */
  readonly cells: Float32Array;
  readonly frames: number;
  readonly bands: number;
}

/** A frame every 20 ms: finer than a syllable, coarser than a jitter buffer's corrections. */
export const FRAME_SECONDS = 0.02;

/** Edges, Hz: what Opus keeps at any bit rate, and where vowels differ. */
const BAND_EDGES = [150, 300, 450, 650, 900, 1200, 1600, 2100, 2800, 3600];

/** Sound below this is silence, whatever its colour (about -60 dB of full scale). */
const FLOOR = 1e-6;

/** Log energy by band and 20 ms frame, by Goertzel probes across each band. */
export function spectrogram({ sampleRate, samples }: Sound): Spectrogram {
  const hop = Math.round(sampleRate * FRAME_SECONDS);
  const frames = Math.floor(samples.length / hop);
  const probes = bandProbes(sampleRate);
  const bands = probes.length;
  const cells = new Float32Array(frames * bands);
  for (let frame = 0; frame < frames; frame++) {
    const part = samples.subarray(frame * hop, (frame + 1) * hop);
    probes.forEach((coefficients, band) => {
      let energy = 0;
      for (const coefficient of coefficients) energy += goertzel(part, coefficient);
      cells[frame * bands + band] = Math.log10(FLOOR + energy / coefficients.length);
    });
  }
  return { cells: withoutBandMeans(cells, frames, bands), frames, bands };
}

/** Goertzel coefficients every 50 Hz: the resolution of a 20 ms frame. */
function bandProbes(sampleRate: number): readonly (readonly number[])[] {
  return BAND_EDGES.slice(1).map((to, index) => {
    const coefficients: number[] = [];
    for (let hertz = BAND_EDGES[index] ?? 0; hertz < to; hertz += 50)
      coefficients.push(2 * Math.cos((2 * Math.PI * hertz) / sampleRate));
    return coefficients;
  });
}

/** A constant gain or tilt of the line is no part of what was said. */
function withoutBandMeans(cells: Float32Array, frames: number, bands: number): Float32Array {
  for (let band = 0; band < bands; band++) {
    let sum = 0;
    for (let frame = 0; frame < frames; frame++) sum += cells[frame * bands + band] ?? 0;
    const mean = frames === 0 ? 0 : sum / frames;
    for (let frame = 0; frame < frames; frame++) {
      const at = frame * bands + band;
      cells[at] = (cells[at] ?? 0) - mean;
    }
  }
  return cells;
}
