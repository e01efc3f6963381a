import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertGreeting, MAX_GREETING_BYTES } from './convert-greeting.ts';
import { OPUS_FRAME_SAMPLES, openOpusDecoder } from './opus-codec.ts';

const HERTZ = 440;

const upload = (name: string): Promise<Buffer> => readFile(join(import.meta.dirname, 'fixtures', name));

/** Rising passages through zero a second, the first and the last tenth aside: encoders need time to settle. */
const pitch = async (packets: readonly Uint8Array[]): Promise<number> => {
  const decoder = await openOpusDecoder();
  const heard = packets.flatMap((packet) => [...decoder.decode(packet)]);
  decoder.close();
  const middle = heard.slice(Math.floor(heard.length * 0.15), Math.floor(heard.length * 0.8));
  const rises = middle.filter((sample, index) => index > 0 && sample >= 0 && (middle[index - 1] ?? 0) < 0);
  return (rises.length * 48_000) / middle.length;
};

describe('convertGreeting', () => {
  it.each([
    ['WAV, 24 bits, stereo, 22 kHz', 'stereo-24-bit.wav', 0.5],
    ['WAV, µ-law, 8 kHz', 'telephone.wav', 1],
    ['MP3', 'music.mp3', 1],
    ['Ogg Vorbis', 'vorbis.ogg', 1],
    ['Ogg Opus, stereo, 60 ms a packet', 'stereo-60-ms.ogg', 1],
  ])('makes %s into 20 ms packets that sound the same', async (_, name, seconds) => {
    const converted = await convertGreeting(await upload(name));
    if (converted.result !== 'converted') throw new Error(converted.code);
    expect(converted.seconds).toBeGreaterThanOrEqual(seconds - 0.02);
    expect(converted.seconds).toBeLessThan(seconds + 0.12);
    expect(await pitch(converted.packets)).toBeGreaterThan(HERTZ - 8);
    expect(await pitch(converted.packets)).toBeLessThan(HERTZ + 8);
    const decoder = await openOpusDecoder();
    expect(converted.packets.map((packet) => decoder.decode(packet).length)).toEqual(
      converted.packets.map(() => OPUS_FRAME_SAMPLES),
    );
    decoder.close();
  });

  it('refuses what lasts longer than five minutes, however small it is', async () => {
    const telephone = await upload('telephone.wav');
    const head = telephone.subarray(0, telephone.indexOf('data') + 8);
    const sound = Buffer.alloc(301 * 8000, 0xff);
    head.writeUInt32LE(sound.length, head.length - 4);
    head.writeUInt32LE(head.length - 8 + sound.length, 4);
    expect(await convertGreeting(Buffer.concat([head, sound]))).toEqual({
      result: 'refused',
      code: 'too-long',
    });
  });

  it('refuses what lasts longer although its head says one second', async () => {
    const long = Buffer.concat(Array<Buffer>(310).fill(await upload('music.mp3')));
    expect(await convertGreeting(long)).toEqual({ result: 'refused', code: 'too-long' });
  });

  it('refuses more than ten megabytes without a look at it', async () => {
    const large = new Uint8Array(MAX_GREETING_BYTES + 1);
    expect(await convertGreeting(large)).toEqual({ result: 'refused', code: 'too-large' });
  });

  it('goes by the content: a picture, a text and nothing at all are no sound', async () => {
    const picture = await readFile(join(import.meta.dirname, '../../assets/icons/app-16.png'));
    for (const bytes of [picture, Buffer.from('Добрый день!'), Buffer.alloc(0)])
      expect(await convertGreeting(bytes)).toEqual({ result: 'refused', code: 'not-audio' });
  });

  it('refuses a WAV without sound in it', async () => {
    const header = (await upload('telephone.wav')).subarray(0, 58);
    expect((await convertGreeting(header)).result).toBe('refused');
  });

  it('never fails otherwise, whatever somebody has done to a file', async () => {
    const originals = await Promise.all(
      ['telephone.wav', 'music.mp3', 'vorbis.ogg', 'stereo-60-ms.ogg'].map(upload),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        async (original, changes, kept) => {
          const bytes = Uint8Array.from(original.subarray(0, Math.ceil(original.length * kept)));
          for (const [place, value] of changes) bytes[place % bytes.length] = value;
          expect(['converted', 'refused']).toContain((await convertGreeting(bytes)).result);
        },
      ),
      { numRuns: 40 },
    );
  });
});
