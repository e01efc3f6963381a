import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import { loudness } from '../support/loudness.ts';
import { PulseAudio } from '../support/pulse-audio.ts';
import { speech, utterances } from '../support/speech.ts';
import { speechCorrelation } from '../support/speech-correlation.ts';

test('the first steps are offered once, in nobody’s way, and never again', async ({ launch, pbx }) => {
  const profile = await mkdtemp(join(tmpdir(), 'communicator-profile-'));
  const { login, password } = pbx.person('101');
  const enter = async () => {
    const app = await launch({ profile, offersFirstRun: true });
    const window = await app.firstWindow();
    await window.signIn({ address: pbx.address, login, password });
    await window.becomesRegistered();
    return { app, window, offer: window.page.getByRole('region', { name: ru.firstRun.title }) };
  };
  try {
    const { app, window, offer } = await enter();
    await expect(offer).toBeVisible();
    // The telephone can be used all the while.
    await window.dial('*43');
    await window.talks();
    await window.hangUp();
    await window.dismiss();

    await offer.getByRole('button', { name: ru.firstRun.begin }).click();
    const steps = window.page.getByRole('dialog', { name: ru.firstRun.title });
    await steps.getByRole('button', { name: ru.firstRun.check }).click();
    await expect(steps.getByRole('alert')).toHaveText(ru.firstRun.microphoneIs.works);
    await steps.getByRole('button', { name: ru.firstRun.done }).click();
    await expect(offer).toBeHidden();
    await app.quit();

    const next = await enter();
    await expect(next.window.page.getByLabel(ru.dial.label)).toBeVisible();
    await expect(next.offer).toBeHidden();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('the first steps let one hear oneself and the ring before anybody calls', async ({ launch, pbx }) => {
  await using pulse = await PulseAudio.start();
  for (const speaker of ['speakers', 'room']) await pulse.speaker(speaker);
  await pulse.microphone('desk-mic', 'room');
  await pulse.makeDefault('speakers', 'desk-mic');
  const words = await speech(utterances.anna);
  const fallsSilent = pulse.play('room', words);

  const app = await launch({ offersFirstRun: true, env: pulse.environment, devices: 'system' });
  const window = await app.firstWindow();
  const { login, password } = pbx.person('101');
  await window.signIn({ address: pbx.address, login, password });
  await window.becomesRegistered();
  await window.page.getByRole('button', { name: ru.firstRun.begin }).click();
  const steps = window.page.getByRole('dialog', { name: ru.firstRun.title });
  await steps.getByRole('button', { name: ru.firstRun.check }).click();
  const meter = steps.getByRole('meter', { name: ru.sound.talk.level });
  await expect(async () => {
    expect(Number(await meter.evaluate((element: HTMLMeterElement) => element.value))).toBeGreaterThan(0.1);
  }).toPass();

  await steps.getByRole('button', { name: ru.sound.check.record }).click();
  await expect(steps.getByText(ru.sound.check.playing)).toBeVisible({ timeout: 15_000 });
  fallsSilent();
  expect(speechCorrelation(words, await pulse.record('speakers', 3))).toBeGreaterThan(0.8);
  await expect(steps.getByText(ru.sound.check.playing)).toBeHidden();
  await steps.getByRole('button', { name: ru.sound.ring.try }).click();
  await expect(async () => {
    expect(loudness(await pulse.record('speakers', 1))).toBeGreaterThan(-50);
  }).toPass({ timeout: 8_000 });
});
