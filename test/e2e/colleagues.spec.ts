import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';

const { lamp, pickUp, freeWatch } = ru.colleagues;

test('idle looks like unregistered, no caller shown: neither is true any more', async ({ phoneOf }) => {
  const anna = await phoneOf('101');
  await anna.window.showColleagues();
  await expect(anna.window.colleague('Иван Петров')).toContainText(lamp['not-registered']);
  const [ivan, maria] = await Promise.all([phoneOf('102'), phoneOf('103')]);
  await expect(anna.window.colleague('Иван Петров')).toContainText(lamp.free);
  await maria.window.dial('102');
  await ivan.window.rings();
  // An administrator may see who calls whom.
  // Maria’s own row names him too.
  await expect(anna.window.colleague('Иван Петров').first()).toContainText(/Звонит Мария/);
});

test('a colleague’s ringing call is picked up with one press', async ({ phoneOf }) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  await anna.window.showColleagues();
  await maria.window.dial('102');
  await ivan.window.rings();
  const row = anna.window.colleague('Иван Петров').first();
  await expect(row).toContainText(/Звонит/);
  await row.hover();
  await row.getByRole('button', { name: pickUp }).click();
  await anna.window.talks();
  await maria.window.talks();
});

test('tells when a colleague is free, once', async ({ phoneOf }) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  await maria.window.dial('102');
  await ivan.window.answer();
  await anna.window.showColleagues();
  const row = anna.window.colleague('Иван Петров').first();
  await expect(row).toContainText(/Разговор/);
  await row.hover();
  await row.getByRole('button', { name: freeWatch.start }).click();
  await ivan.window.hangUp();
  await expect(anna.window.page.getByText('Иван Петров: телефон свободен')).toBeVisible();
});
