import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { goertzel } from '../../support/goertzel.ts';
import type { Sound } from '../../support/sound.ts';
import { test } from './support/conformance-test.ts';

/** Which of the tones sound through most of a recording, its first and last tenths aside. */
function tonesIn({ sampleRate, samples }: Sound, candidates: readonly number[]): number[] {
  const part = samples.subarray(samples.length / 10, samples.length * 0.9);
  const powers = candidates.map((hertz) => goertzel(part, 2 * Math.cos((2 * Math.PI * hertz) / sampleRate)));
  return candidates.filter((_, index) => (powers[index] ?? 0) > 1e-4);
}

const PACKETS = 150;
const TONES = [600, 1_000, 1_400];

describe('a voice message', () => {
  test('holds what the caller said, as long as he said it', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna', { tone: 600 });
    await anna.do('call', '*00');
    await anna.event('confirmed');
    const leg = await office.arrived();
    await anna.sends(10);
    const began = performance.now();
    office.do({ type: 'record-leg', leg, recording: 'message', maxSeconds: 60, silenceSeconds: 5 });
    await anna.sends(PACKETS);
    await anna.do('hangUp');
    const { seconds } = await office.event('recording-ended');
    const lasted = (performance.now() - began) / 1000;
    const recording = await office.sounds.recording('message');
    expect(recording.samples.length / recording.sampleRate).toBeCloseTo(seconds, 1);
    // All that he sent, 20 ms a packet; a page that a busy machine held up may have sent a few of them late.
    expect(seconds).toBeGreaterThan(PACKETS * 0.02 - 0.3);
    expect(seconds).toBeLessThan(lasted + 0.1);
    expect(tonesIn(recording, TONES)).toEqual([600]);
  });

  test('ends at its limit', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna', { tone: 600 });
    await anna.do('call', '*00');
    await anna.event('confirmed');
    const leg = await office.arrived();
    office.do({ type: 'record-leg', leg, recording: 'message', maxSeconds: 1, silenceSeconds: 0 });
    expect((await office.event('recording-ended')).seconds).toBeCloseTo(1, 1);
  });

  test('ends when nothing more is said; of a caller who says nothing there is none', async ({
    office,
    phoneOf,
  }) => {
    const anna = await phoneOf('anna', { tone: 600 });
    await anna.do('call', '*00');
    await anna.event('confirmed');
    const leg = await office.arrived();
    await anna.sends(10);
    office.do({ type: 'record-leg', leg, recording: 'short', maxSeconds: 60, silenceSeconds: 1 });
    await anna.sends(50);
    await anna.do('mute');
    const { seconds } = await office.event('recording-ended', ({ recording }) => recording === 'short');
    expect(seconds).toBeGreaterThan(1.5);
    office.do({ type: 'record-leg', leg, recording: 'empty', maxSeconds: 60, silenceSeconds: 1 });
    expect(await office.event('recording-ended', ({ recording }) => recording === 'empty')).toMatchObject({
      seconds: 0,
    });
    await expect(office.sounds.recording('empty')).rejects.toThrow();
  });

  test('that cannot be written costs the message, not the call', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna', { tone: 600 });
    await anna.do('call', '*00');
    await anna.event('confirmed');
    const leg = await office.arrived();
    const file = join(office.sounds.folder, 'no-folder');
    await writeFile(file, '');
    office.sounds.recordings = file;
    office.do({ type: 'record-leg', leg, recording: 'message', maxSeconds: 60, silenceSeconds: 0 });
    expect(await office.event('recording-ended')).toMatchObject({ recording: 'message', seconds: 0 });
    expect(office.complaints).toHaveLength(1);
    office.do({ type: 'echo', leg });
    await anna.hearsOf(TONES, [600]);
  });
});

test('the recording of a talk holds both sides, and leaves out the time on hold', async ({
  office,
  phoneOf,
}) => {
  const [anna, ivan] = [await phoneOf('anna', { tone: 600 }), await phoneOf('ivan', { tone: 1_000 })];
  await anna.do('call', '102');
  await ivan.event('incoming');
  await ivan.do('answer');
  const leg = await office.arrived();
  await Promise.all([anna.hearsOf(TONES, [1_000]), ivan.hearsOf(TONES, [600])]);
  office.do({ type: 'record-talk', leg, recording: 'talk' });
  await anna.sends(100);
  office.do({ type: 'play', leg, playback: 'aside', sounds: [{ kind: 'prompt', name: '1400' }] });
  await office.event('play-ended');
  office.do({ type: 'bridge', legs: [leg, 'dialled-1'] });
  await anna.sends(50);
  office.do({ type: 'stop-recording', recording: 'talk' });
  const { seconds } = await office.event('recording-ended');
  expect(seconds).toBeGreaterThan(2.4);
  expect(seconds).toBeLessThan(4.5);
  expect(tonesIn(await office.sounds.recording('talk'), TONES)).toEqual([600, 1_000]);
});
