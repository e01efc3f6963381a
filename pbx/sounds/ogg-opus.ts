import { open } from 'node:fs/promises';
import {
  AppendOnlyStreamTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedPacketSink,
  FilePathSource,
  Input,
  OGG,
  OggOutputFormat,
  Output,
} from 'mediabunny';
import { OPUS_FRAME_SECONDS, OPUS_SAMPLE_RATE } from './opus-codec.ts';

/** What a reader must drop at the start: the encoder's look-ahead, in samples (RFC 7845 §4.2). */
const PRE_SKIP_SAMPLES = 312;

/** An Ogg page holds this much at most: what a killed process leaves is whole up to the last second. */
const PAGE_SECONDS = 1;

/** The identification header of a mono stream (RFC 7845 §5.1). */
const opusHead = (): Uint8Array => {
  const head = new DataView(new ArrayBuffer(19));
  'OpusHead'.split('').forEach((letter, index) => {
    head.setUint8(index, letter.charCodeAt(0));
  });
  head.setUint8(8, 1);
  head.setUint8(9, 1);
  head.setUint16(10, PRE_SKIP_SAMPLES, true);
  head.setUint32(12, OPUS_SAMPLE_RATE, true);
  return new Uint8Array(head.buffer);
};

/**
 * The packets of an Ogg Opus file, in order; of a file that breaks off (the writer was killed) those before the
 * break. Rejects when it is no such file.
 */
export const readOpusPackets = async (path: string): Promise<readonly Uint8Array[]> => {
  const input = new Input({ formats: [OGG], source: new FilePathSource(path) });
  try {
    const track = await input.getPrimaryAudioTrack();
    if (track?.codec !== 'opus') throw new Error(`${path} holds no Opus`);
    return await packetsUntilTheBreak(new EncodedPacketSink(track));
  } finally {
    input.dispose();
  }
};

const packetsUntilTheBreak = async (sink: EncodedPacketSink): Promise<readonly Uint8Array[]> => {
  const packets: Uint8Array[] = [];
  try {
    for await (const packet of sink.packets()) packets.push(packet.data);
  } catch (error) {
    if (packets.length === 0) throw error;
  }
  return packets;
};

/** A file that grows while somebody talks. */
export interface OggOpusWriter {
  /** One packet of 20 ms, the next in time. Never waits for the disk; what went wrong there, `close` tells. */
  add(packet: Uint8Array): void;
  /** Ends the file. Resolves with its length once all is on disk; rejects when something could not be written. */
  close(): Promise<{ readonly seconds: number }>;
}

/** Makes a new Ogg Opus file, mono, 20 ms a packet. Rejects when it is there already. */
export const openOggOpusWriter = async (path: string): Promise<OggOpusWriter> => {
  const file = await open(path, 'wx', 0o600);
  const written = new WritableStream<Uint8Array>({
    write: async (bytes) => {
      await file.writeFile(bytes);
    },
  });
  const output = new Output({
    format: new OggOutputFormat({ maximumPageDuration: PAGE_SECONDS }),
    target: new AppendOnlyStreamTarget(written),
  });
  const source = new EncodedAudioPacketSource('opus');
  output.addAudioTrack(source);
  const decoderConfig = {
    codec: 'opus',
    sampleRate: OPUS_SAMPLE_RATE,
    numberOfChannels: 1,
    description: opusHead(),
  };
  let packets = 0;
  let writing = output.start();
  // Looked at by `close`; without this a full disk would end the process.
  writing.catch(() => undefined);
  return {
    add: (data) => {
      const packet = new EncodedPacket(data, 'key', packets * OPUS_FRAME_SECONDS, OPUS_FRAME_SECONDS);
      packets += 1;
      writing = writing.then(() => source.add(packet, { decoderConfig }));
      writing.catch(() => undefined);
    },
    close: async () => {
      try {
        await writing;
        await output.finalize();
        await file.sync();
      } finally {
        await file.close();
      }
      return { seconds: packets * OPUS_FRAME_SECONDS };
    },
  };
};

/** A whole file at once. Rejects when it is there already. */
export const writeOpusPackets = async (path: string, packets: readonly Uint8Array[]): Promise<void> => {
  const writer = await openOggOpusWriter(path);
  for (const packet of packets) writer.add(packet);
  await writer.close();
};
