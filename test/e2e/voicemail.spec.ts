import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import { sendToVoicemail } from '../support/pbx-settings.ts';

test('a message is left, announced, heard and deleted, with a way back', async ({ pbx, phoneOf }) => {
  test.setTimeout(150_000);
  await sendToVoicemail(pbx, '101');
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  const { page } = anna.window;
  await anna.window.showSection(ru.voicemail.short);
  await expect(page.getByText(ru.voicemail.empty.title)).toBeVisible();

  await ivan.window.dial('101');
  await ivan.window.talks();
  // The greeting and the tone, then some of his words.
  await expect.poll(() => ivan.window.recordedSeconds(), { timeout: 30_000 }).toBeGreaterThan(12);
  await ivan.window.hangUp();

  const message = page.getByRole('article', { name: 'Иван' });
  await expect(message).toContainText(ru.voicemail.fresh);
  await expect(page.getByText('1 новое сообщение', { exact: true }).first()).toBeVisible();
  // The message-waiting lamp: the badge of the section's tab.
  await expect(page.getByRole('button', { name: `${ru.voicemail.short}, 1 новое сообщение` })).toBeVisible();
  await message.getByRole('button').first().click();
  const position = message.getByRole('slider', { name: ru.sounds.position });
  await expect(position).toBeVisible();
  expect(Number(await position.getAttribute('max'))).toBeGreaterThan(1);

  await message.getByRole('button', { name: ru.sounds.play }).click();
  await expect(message.getByRole('button', { name: ru.sounds.pause })).toBeVisible();
  await expect.poll(() => position.inputValue().then(Number)).toBeGreaterThan(0);
  await expect(message).toContainText(ru.voicemail.heard);
  await expect(page.getByText(ru.voicemail.noFresh)).toBeVisible();

  await message.getByRole('button', { name: ru.voicemail.remove }).click();
  await expect(page.getByText(ru.voicemail.empty.title)).toBeVisible();
  await page.getByRole('button', { name: ru.voicemail.undo }).click();
  await expect(message).toBeVisible();
});
