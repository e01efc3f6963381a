import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import { changeOptions } from '../support/pbx-settings.ts';

test('the department’s call is taken by a button, with the code that the company has chosen', async ({
  pbx,
  phoneOf,
}) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  const { page } = anna.window;
  await changeOptions(pbx, ({ codes }) => ({ codes: { ...codes, pickup: '*88', park: '*55' } }));

  await maria.window.dial('102');
  await ivan.window.rings();
  // The phone is told within moments; a press before that dials the old code, which is nobody’s now.
  await expect(async () => {
    await anna.window.dismiss();
    await page.getByRole('button', { name: ru.dial.pickUpGroup }).click();
    await expect(anna.window.callButton(ru.call.hold)).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await maria.window.talks();

  await anna.window.callButton(ru.call.moreName).click();
  await page.getByRole('menuitem', { name: ru.call.park }).click();
  await expect(anna.window.call).toContainText('*551');
});

test('the last number is redialled by a button and by a key', async ({ phoneOf }) => {
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  await anna.window.dial('102');
  await ivan.window.rings();
  await anna.window.hangUp();
  await anna.window.dismiss();
  await anna.window.page.getByRole('button', { name: ru.dial.redial }).click();
  await ivan.window.rings();
  await anna.window.hangUp();
  await anna.window.dismiss();
  await anna.window.page.keyboard.press('Control+Enter');
  await ivan.window.rings();
});
