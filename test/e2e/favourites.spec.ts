import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';

const { favourites, lastCalls } = ru;

test('a starred colleague stands above the keys with a lamp, one press calls, the last call calls back', async ({
  phoneOf,
}) => {
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  const { window } = anna;
  await expect(window.page.getByText(favourites.empty)).toBeVisible();
  await window.showColleagues();
  const row = window.colleague('Иван Петров').first();
  await row.hover();
  await row.getByRole('button', { name: favourites.add }).click();
  await window.showPhone();

  const tile = window.page.getByRole('grid', { name: favourites.title }).getByRole('row');
  await expect(tile).toContainText('Иван Петров');
  await expect(tile).toContainText(ru.colleagues.lamp.free);
  await tile.click();
  await ivan.window.rings();
  await ivan.window.answer();
  await window.talks();
  await window.hangUp();
  await window.dismiss();
  await expect(tile).toContainText(ru.colleagues.lamp.free);

  const last = window.page.getByRole('list', { name: lastCalls.title }).getByRole('button');
  await expect(last).toContainText('Иван Петров');
  await last.click();
  await ivan.window.rings();
});
