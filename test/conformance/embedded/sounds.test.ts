import { describe, expect } from 'vitest';
import type { LegId, Sound } from '../../../pbx/engine/port.ts';
import { test } from './support/conformance-test.ts';
import type { JsSipPhone } from '../support/jssip-phone.ts';
import type { TestOffice } from './support/test-office.ts';
import { MUSIC_HERTZ } from './support/tone-library.ts';

const prompt = (hertz: number): Sound => ({ kind: 'prompt', name: String(hertz) });
const PROMPTS = [600, 1_000, 1_400, MUSIC_HERTZ];

/** A leg that is up and hears nothing. */
async function answered(office: TestOffice, phone: JsSipPhone): Promise<LegId> {
  await phone.do('call', '*00');
  await phone.event('confirmed');
  return office.arrived();
}

describe('a playback', () => {
  test('is heard sound after sound, at its own pace, and then told to be over', async ({
    office,
    phoneOf,
  }) => {
    const anna = await phoneOf('anna');
    const leg = await answered(office, anna);
    const sounds = [prompt(600), prompt(1_000), { kind: 'number', value: 1_400 } as const];
    const began = performance.now();
    office.do({ type: 'play', leg, playback: 'greeting', sounds });
    for (const hertz of [600, 1_000, 1_400]) await anna.hearsOf(PROMPTS, [hertz]);
    expect(await office.event('play-ended')).toEqual({ type: 'play-ended', leg, playback: 'greeting' });
    // Three seconds of sound, and what it takes to read three files.
    expect(performance.now() - began).toBeGreaterThan(3_000);
    expect(performance.now() - began).toBeLessThan(4_500);
    await anna.hearsOf(PROMPTS, []);
    expect((await anna.heard()).packetsLost).toBe(0);
  });

  test('that is replaced tells nothing, and the next is heard', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    const leg = await answered(office, anna);
    office.do({ type: 'play', leg, playback: 'first', sounds: [prompt(600), prompt(600), prompt(600)] });
    await anna.hearsOf(PROMPTS, [600]);
    office.do({ type: 'play', leg, playback: 'second', sounds: [prompt(1_000)] });
    await anna.hearsOf(PROMPTS, [1_000]);
    await office.event('play-ended');
    expect(office.events.filter(({ type }) => type === 'play-ended')).toMatchObject([{ playback: 'second' }]);
  });

  test('of a sound that does not exist ends at once, and is complained of', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    const leg = await answered(office, anna);
    office.do({ type: 'play', leg, playback: 'none', sounds: [{ kind: 'prompt', name: 'none' }] });
    expect(await office.event('play-ended')).toMatchObject({ playback: 'none' });
    expect(office.complaints).toHaveLength(1);
  });

  test('goes on while keys are pressed, and each key is told once', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    const leg = await answered(office, anna);
    office.do({ type: 'play', leg, playback: 'menu', sounds: [prompt(600), prompt(600), prompt(600)] });
    await anna.hearsOf(PROMPTS, [600]);
    await anna.do('digit', '7', 'RFC2833');
    expect(await office.event('leg-digit')).toEqual({ type: 'leg-digit', leg, digit: '7' });
    await anna.hearsOf(PROMPTS, [600]);
    await office.event('play-ended');
    expect(office.events.filter(({ type }) => type === 'leg-digit')).toHaveLength(1);
  });
});

describe('music', () => {
  test('is heard without end, until silence; and again', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    const leg = await answered(office, anna);
    for (let round = 0; round < 2; round++) {
      office.do({ type: 'music', leg });
      await anna.hearsOf(PROMPTS, [MUSIC_HERTZ]);
      // Longer than the second that the file holds.
      await anna.outlives(1_500);
      await anna.hearsOf(PROMPTS, [MUSIC_HERTZ]);
      office.do({ type: 'silence', leg });
      await anna.hearsOf(PROMPTS, []);
    }
    expect((await anna.heard()).packetsLost).toBe(0);
  });

  test('of the company is played instead of ours', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    const leg = await answered(office, anna);
    office.do({ type: 'music', leg, greeting: '1400' });
    await anna.hearsOf(PROMPTS, [1_400]);
  });
});

describe('a conference of eight', () => {
  test('lets the first hear the seven others, and nobody himself', { timeout: 90_000 }, async ({
    office,
    phoneOf,
  }) => {
    // No sum or difference of two is near another: what a codec adds is not taken for somebody's tone.
    const tones = [350, 1_183, 1_365, 1_498, 1_694, 1_967, 2_506, 2_814];
    const phones: JsSipPhone[] = [];
    const legs: LegId[] = [];
    for (const [index, tone] of tones.entries()) {
      const phone = await phoneOf(['anna', 'ivan', 'maria', 'oleg'][index % 4] ?? '', { tone });
      phones.push(phone);
      legs.push(await answered(office, phone));
    }
    office.do({ type: 'bridge', legs });
    for (const index of [0, 7]) await phones[index]?.hearsOf(tones, tones.toSpliced(index, 1));
    expect(office.complaints).toEqual([]);
  });
});
