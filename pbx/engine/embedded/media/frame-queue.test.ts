import { describe, expect, test } from 'vitest';
import { RtpHeader, RtpPacket } from 'werift';
import type { OpusDecoder } from '../../../sounds/opus-codec.ts';
import { FrameQueue } from './frame-queue.ts';
import { powerOf, sumOf, without } from './mix.ts';

/** Decodes a packet of one byte into 20 ms of that value; a lost one into 20 ms of -1. */
const decoder: OpusDecoder = {
  decode: (packet) => new Int16Array(960).fill(packet === undefined ? -1 : (packet[0] ?? 0)),
  close: () => {},
};

const packet = (sequence: number, ssrc = 1): RtpPacket =>
  new RtpPacket(
    new RtpHeader({ sequenceNumber: sequence & 0xffff, ssrc }),
    Buffer.from([(sequence & 0xff) % 100]),
  );

async function opened(): Promise<FrameQueue> {
  const queue = new FrameQueue(Promise.resolve(decoder), () => {});
  await Promise.resolve();
  return queue;
}

const values = (queue: FrameQueue, times: number): (number | undefined)[] =>
  Array.from({ length: times }, () => queue.pull()?.[0]);

describe('a frame queue', () => {
  test('holds two packets back, then gives one a turn', async () => {
    const queue = await opened();
    queue.push(packet(1));
    expect(values(queue, 1)).toEqual([undefined]);
    queue.push(packet(2));
    expect(values(queue, 3)).toEqual([1, 2, undefined]);
  });

  test('conceals what was lost, and ignores what comes late or twice', async () => {
    const queue = await opened();
    for (const sequence of [1, 2, 2, 5, 3]) queue.push(packet(sequence));
    expect(values(queue, 6)).toEqual([1, 2, -1, -1, 5, undefined]);
  });

  test('does not fill a pause, nor take a new sender for a loss', async () => {
    const queue = await opened();
    for (const sequence of [1, 2, 90]) queue.push(packet(sequence));
    queue.push(packet(7, 2));
    expect(values(queue, 5)).toEqual([1, 2, 90, 7, undefined]);
  });

  test('never delays by more than it must, however much comes', async () => {
    const queue = await opened();
    for (let sequence = 1; sequence <= 1_000; sequence++) queue.push(packet(sequence));
    let frames = 0;
    while (queue.pull()) frames += 1;
    expect(frames).toBeLessThanOrEqual(16);
  });

  test('hears nothing of a packet that cannot be decoded', async () => {
    const failing: OpusDecoder = {
      decode: () => {
        throw new Error('corrupted stream');
      },
      close: () => {},
    };
    const queue = new FrameQueue(Promise.resolve(failing), () => {});
    await Promise.resolve();
    for (const sequence of [1, 2, 3]) queue.push(packet(sequence));
    expect(queue.pull()).toBeUndefined();
  });
});

describe('a mix', () => {
  const frame = (value: number): Int16Array => new Int16Array(960).fill(value);

  test('is the sum of the others, clipped where it is too loud', () => {
    const frames = [frame(20_000), frame(20_000), undefined, frame(-5_000)];
    const sum = sumOf(frames);
    expect(frames.map((own) => without(sum, own)[0])).toEqual([15_000, 15_000, 32_767, 32_767]);
  });

  test('knows how loud a frame is', () => {
    expect(powerOf(frame(0))).toBe(0);
    expect(powerOf(frame(16_384))).toBeCloseTo(0.25);
  });
});
