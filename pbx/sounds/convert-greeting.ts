import resampling from '@alexanderolsen/libsamplerate-js';
import { BufferSource, Input, type InputAudioTrack, MP3, OGG, WAVE } from 'mediabunny';
import { decodeUpload, type MonoSound } from './decode-upload.ts';
import { OPUS_FRAME_SAMPLES, OPUS_FRAME_SECONDS, OPUS_SAMPLE_RATE, openOpusEncoder } from './opus-codec.ts';

export const MAX_GREETING_BYTES = 10 * 1024 * 1024;
const MAX_GREETING_SECONDS = 300;

/** Music on hold is uploaded here, too: more than speech needs. */
const BITS_PER_SECOND = 40_000;

type GreetingProblem =
  | 'too-large'
  | 'too-long'
  /** No WAV, MP3 or Ogg (Opus or Vorbis), whatever its name says. */
  | 'not-audio'
  /** Begins as one, and cannot be read on. */
  | 'broken'
  | 'empty';

export type ConvertedGreeting =
  | {
      readonly result: 'converted';
      /** Opus, 20 ms each, mono. */
      readonly packets: readonly Uint8Array[];
      readonly seconds: number;
    }
  | { readonly result: 'refused'; readonly code: GreetingProblem };

const refused = (code: GreetingProblem): ConvertedGreeting => ({ result: 'refused', code });

/** An upload, checked by what is in it and made into what an engine can play. Never rejects. */
export const convertGreeting = async (bytes: Uint8Array): Promise<ConvertedGreeting> => {
  if (bytes.length > MAX_GREETING_BYTES) return refused('too-large');
  const input = new Input({ formats: [WAVE, MP3, OGG], source: new BufferSource(bytes) });
  try {
    const track = await soundTrack(input);
    return track ? await convertTrack(track, bytes) : refused('not-audio');
  } catch {
    return refused('broken');
  } finally {
    input.dispose();
  }
};

const soundTrack = async (input: Input): Promise<InputAudioTrack | null> =>
  (await input.canRead()) ? input.getPrimaryAudioTrack() : null;

const convertTrack = async (track: InputAudioTrack, bytes: Uint8Array): Promise<ConvertedGreeting> => {
  // Asked before decoding: a small file may claim to hold days of silence.
  if ((await track.computeDuration()) > MAX_GREETING_SECONDS) return refused('too-long');
  const sound = await decodeUpload(track, bytes);
  if (!sound) return refused('not-audio');
  if (sound.samples.length === 0) return refused('empty');
  const samples = await resampled(sound);
  if (samples.length / OPUS_SAMPLE_RATE > MAX_GREETING_SECONDS + 1) return refused('too-long');
  const packets = await encoded(samples);
  return { result: 'converted', packets, seconds: packets.length * OPUS_FRAME_SECONDS };
};

const resampled = async ({ samples, sampleRate }: MonoSound): Promise<Float32Array> => {
  if (sampleRate === OPUS_SAMPLE_RATE) return samples;
  const resampler = await resampling.create(1, sampleRate, OPUS_SAMPLE_RATE, {
    converterType: resampling.ConverterType.SRC_SINC_MEDIUM_QUALITY,
  });
  try {
    return resampler.simple(samples);
  } finally {
    resampler.destroy();
  }
};

/** The last frame is filled up with silence. */
const encoded = async (samples: Float32Array): Promise<readonly Uint8Array[]> => {
  const encoder = await openOpusEncoder(BITS_PER_SECOND);
  try {
    const count = Math.ceil(samples.length / OPUS_FRAME_SAMPLES);
    return Array.from({ length: count }, (_, index) => {
      const frame = new Int16Array(OPUS_FRAME_SAMPLES);
      frame.set(
        Int16Array.from(
          samples.subarray(index * OPUS_FRAME_SAMPLES, (index + 1) * OPUS_FRAME_SAMPLES),
          (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff),
        ),
      );
      return encoder.encode(frame);
    });
  } finally {
    encoder.close();
  }
};
