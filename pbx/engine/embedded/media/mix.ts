import { OPUS_FRAME_SAMPLES } from '../../../sounds/opus-codec.ts';

/** The sum of frames of 960 samples, undefined: silence. Wider than a sample, so that one may be taken out again. */
export function sumOf(frames: readonly (Int16Array | undefined)[]): Int32Array {
  const sum = new Int32Array(OPUS_FRAME_SAMPLES);
  for (const frame of frames) {
    if (!frame) continue;
    for (let index = 0; index < OPUS_FRAME_SAMPLES; index++)
      sum[index] = (sum[index] ?? 0) + (frame[index] ?? 0);
  }
  return sum;
}

/** What is left of a sum without one of its frames, as samples; too loud is clipped. */
export function without(sum: Int32Array, own: Int16Array | undefined): Int16Array {
  const frame = new Int16Array(OPUS_FRAME_SAMPLES);
  for (let index = 0; index < OPUS_FRAME_SAMPLES; index++) {
    const value = (sum[index] ?? 0) - (own?.[index] ?? 0);
    frame[index] = Math.min(Math.max(value, -32_768), 32_767);
  }
  return frame;
}

/** Mean square of a frame, 1 for full scale. */
export function powerOf(frame: Int16Array): number {
  let power = 0;
  for (let index = 0; index < frame.length; index++) {
    const sample = (frame[index] ?? 0) / 32_768;
    power += sample * sample;
  }
  return power / frame.length;
}
