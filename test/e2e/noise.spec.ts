import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import { expectHears, expectSilence } from '../support/hearing.ts';
import { loudness } from '../support/loudness.ts';
import { noisySpeech } from '../support/noisy-speech.ts';
import type { Sound } from '../support/sound.ts';
import { speech, utterances } from '../support/speech.ts';
import { unprocessedSound } from '../support/unprocessed-sound.ts';

const FRAME_S = 0.05;
/** As long as the microphone's whole recording: pauses and words, wherever one begins to listen. */
const LISTENED_S = 12;

/** Only RNNoise works on the voice, and only in the profile «Колонки». */
const rnnoiseAtSpeakers = unprocessedSound({ speakers: { noiseSuppression: 'rnnoise' } });

/** dB of the quiet parts, where only noise is, and of the loud ones, where somebody speaks. */
function floorAndVoice({ sampleRate, samples }: Sound) {
  const size = Math.round(FRAME_S * sampleRate);
  const levels: number[] = [];
  for (let start = 0; start + size <= samples.length; start += size)
    levels.push(loudness({ sampleRate, samples: samples.subarray(start, start + size) }));
  levels.sort((a, b) => a - b);
  const at = (share: number): number => levels[Math.floor(share * levels.length)] ?? Number.NaN;
  return { floor: at(0.2), voice: at(0.9) };
}

async function chooseProfile({ page, call }: CommunicatorWindow, name: string): Promise<void> {
  await call.getByRole('button', { name: ru.sound.switch }).click();
  await page.getByRole('dialog', { name: ru.sound.switch }).getByText(name, { exact: true }).click();
  await page.keyboard.press('Escape');
}

test('strong noise suppression works in the app: the fan is gone, the voice stays', async ({
  launch,
  pbx,
}) => {
  const app = await launch({ settings: rnnoiseAtSpeakers, microphone: await noisySpeech() });
  const window = await app.firstWindow();
  const { login, password } = pbx.person('101');
  await window.signIn({ address: pbx.address, login, password });
  await window.becomesRegistered();
  await window.dial('*43');
  await window.talks();
  await window.firstSoundAt();
  const noisy = floorAndVoice(await window.listen(LISTENED_S));

  await chooseProfile(window, ru.sound.profile.speakers);
  await expect(async () => {
    const clean = floorAndVoice(await window.listen(LISTENED_S));
    console.log(`Noise ${noisy.floor} → ${clean.floor} dB, voice ${noisy.voice} → ${clean.voice} dB`);
    expect(clean.floor).toBeLessThan(noisy.floor - 10);
    expect(clean.voice - clean.floor).toBeGreaterThan(noisy.voice - noisy.floor + 4);
  }).toPass({ timeout: 60_000 });
  // From the first word on: words that a pause is in the middle of are like no others.
  await expectSilence(window);
  await expectHears(window, await speech(utterances.anna));
});
