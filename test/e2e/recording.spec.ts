import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';

const { recorded } = ru.call;

const choose = async ({ call, page }: CommunicatorWindow, entry: string) => {
  await call.getByRole('button', { name: ru.call.moreName }).click();
  await page.getByRole('menuitem', { name: entry }).click();
};

test('a talk is recorded when asked, both see that, and it is heard in the history', async ({ phoneOf }) => {
  test.setTimeout(120_000);
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  await anna.window.dial('102');
  await ivan.window.answer();
  await anna.window.talks();
  await expect(anna.window.call).not.toContainText(recorded);
  await choose(anna.window, ru.call.record);
  await expect(anna.window.call).toContainText(recorded);
  await expect(ivan.window.call).toContainText(recorded);
  const from = await anna.window.recordedSeconds();
  await expect.poll(() => anna.window.recordedSeconds()).toBeGreaterThan(from + 3);
  // The one who was called may stop it as well.
  await choose(ivan.window, ru.call.stopRecording);
  await expect(anna.window.call).not.toContainText(recorded);
  await expect(ivan.window.call).not.toContainText(recorded);
  await anna.window.hangUp();
  await anna.window.dismiss();

  const { page } = anna.window;
  await anna.window.showSection(ru.history.title);
  const row = page.getByRole('list', { name: ru.history.list }).getByRole('button');
  await expect(row).toContainText(ru.history.recorded);
  await row.click();
  const position = page.getByRole('slider', { name: ru.sounds.position });
  await expect(position).toBeVisible();
  expect(Number(await position.getAttribute('max'))).toBeGreaterThan(2);
  await page.getByRole('button', { name: ru.sounds.play }).click();
  await expect.poll(() => position.inputValue().then(Number)).toBeGreaterThan(0.5);
});
