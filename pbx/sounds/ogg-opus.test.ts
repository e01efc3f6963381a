import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openOggOpusWriter, readOpusPackets, writeOpusPackets } from './ogg-opus.ts';
import { OPUS_FRAME_SAMPLES, openOpusDecoder, openOpusEncoder } from './opus-codec.ts';

const HERTZ = 440;

const tone = (frames: number): Int16Array[] =>
  Array.from({ length: frames }, (_, frame) =>
    Int16Array.from({ length: OPUS_FRAME_SAMPLES }, (_, sample) =>
      Math.round(8000 * Math.sin((2 * Math.PI * HERTZ * (frame * OPUS_FRAME_SAMPLES + sample)) / 48_000)),
    ),
  );

const encoded = async (frames: readonly Int16Array[]): Promise<Uint8Array[]> => {
  const encoder = await openOpusEncoder();
  try {
    return frames.map((frame) => encoder.encode(frame));
  } finally {
    encoder.close();
  }
};

const crossingsPerSecond = (samples: Int16Array): number =>
  (samples.reduce(
    (crossings, sample, index) =>
      crossings + (index > 0 && sample >= 0 !== (samples[index - 1] ?? 0) >= 0 ? 1 : 0),
    0,
  ) *
    48_000) /
  samples.length;

describe('Ogg Opus', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ogg-opus-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('gives back every packet that was written, in order', async () => {
    const packets = await encoded(tone(250));
    const path = join(folder, 'tone.ogg');
    await writeOpusPackets(path, packets);
    expect((await readOpusPackets(path)).map((packet) => Buffer.from(packet))).toEqual(
      packets.map((packet) => Buffer.from(packet)),
    );
  });

  test('keeps the sound: a tone of 440 Hz is heard as one', async () => {
    const path = join(folder, 'tone.ogg');
    await writeOpusPackets(path, await encoded(tone(100)));
    const decoder = await openOpusDecoder();
    const heard = (await readOpusPackets(path)).flatMap((packet) => [...decoder.decode(packet)]);
    decoder.close();
    expect(heard).toHaveLength(100 * OPUS_FRAME_SAMPLES);
    expect(crossingsPerSecond(Int16Array.from(heard.slice(4_800)))).toBeCloseTo(2 * HERTZ, -1);
  });

  test('makes up 20 ms for a packet that was lost', async () => {
    const decoder = await openOpusDecoder();
    for (const packet of await encoded(tone(10))) decoder.decode(packet);
    expect(decoder.decode(undefined)).toHaveLength(OPUS_FRAME_SAMPLES);
    decoder.close();
  });

  test('tells how long a recording is', async () => {
    const writer = await openOggOpusWriter(join(folder, 'talk.ogg'));
    for (const packet of await encoded(tone(75))) writer.add(packet);
    expect(await writer.close()).toEqual({ seconds: 1.5 });
  });

  test('leaves whole seconds behind when the process is killed in the middle', async () => {
    const path = join(folder, 'talk.ogg');
    await writeOpusPackets(path, await encoded(tone(500)));
    const whole = await readFile(path);
    const torn = join(folder, 'torn.ogg');
    await writeFile(torn, whole.subarray(0, Math.floor(whole.length / 2)));
    expect((await readOpusPackets(torn)).length).toBeGreaterThan(190);
  });

  test('does not write over a recording that is there', async () => {
    const path = join(folder, 'talk.ogg');
    await writeOpusPackets(path, await encoded(tone(5)));
    await expect(openOggOpusWriter(path)).rejects.toThrow('EEXIST');
  });

  test('refuses a file of another kind', async () => {
    await expect(readOpusPackets(new URL(import.meta.url).pathname)).rejects.toThrow();
  });
});
