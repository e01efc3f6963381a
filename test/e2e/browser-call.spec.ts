import { ru } from '../../renderer/i18n/ru/ru.ts';
import { Browser } from '../support/browser.ts';
import { expect, test } from '../support/communicator-test.ts';
import { expectHeardFromTheStart, expectHears } from '../support/hearing.ts';
import { sendToVoicemail } from '../support/pbx-settings.ts';
import { speech, utterances } from '../support/speech.ts';

test('a phone in a browser and one in the app call each other, and both hear', async ({ pbx, phoneOf }) => {
  const annaSays = await speech(utterances.anna);
  await using browser = await Browser.open({ microphone: annaSays.path });
  const [anna, ivan] = await Promise.all([browser.signIn(pbx, '101'), phoneOf('102', { silentFor: 6 })]);
  await anna.dial('102');
  await ivan.window.rings();
  await ivan.window.answer();
  await anna.talks();
  await expectHeardFromTheStart(ivan.window, annaSays, [ivan.speech]);
  await anna.mute();
  await expectHears(anna, ivan.speech);
  await ivan.window.hangUp();
  await anna.ends(ru.call.end['hung-up-by-peer']);

  await ivan.window.dismiss();
  await ivan.window.dial('101');
  await anna.rings();
  await anna.answer();
  await ivan.window.talks();
  await anna.hangUp();
  await ivan.window.ends(ru.call.end['hung-up-by-peer']);
  expect(browser.troubles).toEqual([]);
});

test('a voice message is heard in a browser', async ({ pbx, phoneOf }) => {
  await sendToVoicemail(pbx, '101');
  await using browser = await Browser.open();
  const [anna, ivan] = await Promise.all([browser.signIn(pbx, '101'), phoneOf('102')]);
  await ivan.window.dial('101');
  await ivan.window.talks();
  // The greeting and the tone, then some of his words.
  await expect.poll(() => ivan.window.recordedSeconds(), { timeout: 30_000 }).toBeGreaterThan(12);
  await ivan.window.hangUp();
  await anna.showSection(ru.voicemail.short);
  const message = anna.page.getByRole('article', { name: 'Иван' });
  await message.getByRole('button').first().click();
  const position = message.getByRole('slider', { name: ru.sounds.position });
  await message.getByRole('button', { name: ru.sounds.play }).click();
  await expect.poll(() => position.inputValue().then(Number)).toBeGreaterThan(0);
  const [file] = await Promise.all([
    anna.page.waitForEvent('download'),
    message.getByRole('button', { name: ru.sounds.download }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.ogg$/);
  expect(browser.troubles).toEqual([]);
});
