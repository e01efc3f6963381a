import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { AudioSampleSink, EncodedPacketSink, type InputAudioTrack } from 'mediabunny';
import { MPEGDecoder } from 'mpg123-decoder';
import { OPUS_SAMPLE_RATE, openOpusDecoder } from './opus-codec.ts';

/** Sound as numbers from -1 to 1, all channels as one. */
export interface MonoSound {
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

/** The sound of a track; undefined: of a kind that is not read here. Rejects when it is broken. */
export const decodeUpload = async (
  track: InputAudioTrack,
  bytes: Uint8Array,
): Promise<MonoSound | undefined> => {
  if (track.codec === 'opus') return decodeOpus(track);
  if (track.codec === 'mp3') return decodeWhole(new MPEGDecoder(), async (decoder) => decoder.decode(bytes));
  if (track.codec === 'vorbis')
    return decodeWhole(new OggVorbisDecoder(), (decoder) => decoder.decodeFile(bytes));
  return (await track.canDecode()) ? decodePcm(track) : undefined;
};

interface DecodedSound {
  readonly channelData: readonly Float32Array[];
  readonly sampleRate: number;
}

const decodeWhole = async <Decoder extends { readonly ready: Promise<void>; free(): void }>(
  decoder: Decoder,
  decode: (decoder: Decoder) => Promise<DecodedSound>,
): Promise<MonoSound> => {
  await decoder.ready;
  try {
    const { channelData, sampleRate } = await decode(decoder);
    return { samples: mixed(channelData), sampleRate };
  } finally {
    decoder.free();
  }
};

/** One decoder makes mono of whatever the packets hold. */
const decodeOpus = async (track: InputAudioTrack): Promise<MonoSound> => {
  const decoder = await openOpusDecoder();
  try {
    const frames: Float32Array[] = [];
    for await (const { data } of new EncodedPacketSink(track).packets())
      frames.push(Float32Array.from(decoder.decode(data), (sample) => sample / 0x8000));
    return { samples: joined(frames), sampleRate: OPUS_SAMPLE_RATE };
  } finally {
    decoder.close();
  }
};

/** WAV in all its encodings needs no codec. */
const decodePcm = async (track: InputAudioTrack): Promise<MonoSound> => {
  const parts: Float32Array[] = [];
  for await (const sample of new AudioSampleSink(track).samples()) {
    const channels = Array.from({ length: sample.numberOfChannels }, (_, planeIndex) => {
      const channel = new Float32Array(sample.numberOfFrames);
      sample.copyTo(channel, { planeIndex, format: 'f32-planar' });
      return channel;
    });
    sample.close();
    parts.push(mixed(channels));
  }
  return { samples: joined(parts), sampleRate: track.sampleRate };
};

const mixed = (channels: readonly Float32Array[]): Float32Array => {
  const [first = new Float32Array(0), ...others] = channels;
  return others.length === 0
    ? first
    : first.map(
        (sample, index) =>
          others.reduce((sum, channel) => sum + (channel[index] ?? 0), sample) / channels.length,
      );
};

const joined = (parts: readonly Float32Array[]): Float32Array => {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
