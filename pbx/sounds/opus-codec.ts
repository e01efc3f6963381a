import { Application, createDecoder, createEncoder } from 'libopus-wasm';

/** Opus as WebRTC carries it (RFC 7587): 48 kHz; here mono, one packet = 20 ms = 960 samples. */
export const OPUS_SAMPLE_RATE = 48_000;
export const OPUS_FRAME_SAMPLES = 960;
export const OPUS_FRAME_SECONDS = OPUS_FRAME_SAMPLES / OPUS_SAMPLE_RATE;

/** Speech needs no more to sound like the talk around it. */
const SPEECH_BITS_PER_SECOND = 24_000;

/** A stream's encoder: keeps state from frame to frame, so one stream has one. */
export interface OpusEncoder {
  /** 960 samples in, one packet out. Throws RangeError for another length. */
  encode(frame: Int16Array): Uint8Array;
  /** Frees the codec's memory. */
  close(): void;
}

/** A stream's decoder. Whatever the packet holds (stereo, another frame length), mono 48 kHz comes out. */
export interface OpusDecoder {
  /** `undefined` stands for a lost packet: 20 ms are made up from what was heard before. Throws on nonsense. */
  decode(packet: Uint8Array | undefined): Int16Array;
  close(): void;
}

export const openOpusEncoder = async (
  bitsPerSecond: number = SPEECH_BITS_PER_SECOND,
): Promise<OpusEncoder> => {
  const encoder = await createEncoder({
    channels: 1,
    application: Application.Voip,
    bitrate: bitsPerSecond,
    frameSize: OPUS_FRAME_SAMPLES,
  });
  return {
    encode: (frame) => encoder.encode(frame),
    close: () => encoder.free(),
  };
};

export const openOpusDecoder = async (): Promise<OpusDecoder> => {
  const decoder = await createDecoder({ channels: 1 });
  return {
    decode: (packet) =>
      packet === undefined ? decoder.decodePacketLoss(OPUS_FRAME_SAMPLES) : decoder.decode(packet),
    close: () => decoder.free(),
  };
};
