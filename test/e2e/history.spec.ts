import { en } from '../../renderer/i18n/en/en.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';

const chip = (window: CommunicatorWindow, name: string) => window.page.getByRole('radio', { name });
const rows = (window: CommunicatorWindow) =>
  window.page.getByRole('list', { name: ru.history.list }).getByRole('button');

test('missed calls are invisible: a missed client is there at once, until somebody calls back', async ({
  clientOutside,
  pbx,
  phoneOf,
}) => {
  test.setTimeout(120_000);
  const [anna, client] = await Promise.all([phoneOf('101'), clientOutside()]);
  await anna.window.showSection(ru.history.title);
  await expect(anna.window.page.getByText(ru.history.empty.title)).toBeVisible();

  await client.dial(pbx.credentials.outside.companyNumber);
  await expect(anna.window.page.getByRole('button', { name: ru.call.answer })).toBeVisible();
  await client.hangUp();

  const row = rows(anna.window).filter({ hasText: ru.history.awaitsCallback });
  await expect(row).toBeVisible();
  await row.click();
  const details = anna.window.page.getByRole('region', { name: ru.history.details.title });
  await expect(details.getByRole('listitem').first()).toBeVisible();

  await details.getByRole('button', { name: ru.history.details.callBack }).click();
  await client.rings();
  await client.answer();
  await anna.window.talks();
  await client.hangUp();
  await anna.window.dismiss();
  await anna.window.showSection(ru.history.title);
  await chip(anna.window, ru.history.kind['not-called-back']).check({ force: true });
  await expect(anna.window.page.getByText(ru.history.empty.calledBackTitle)).toBeVisible();
});

test('answered elsewhere is logged as missed: it says who took it, and is not among the missed', async ({
  clientOutside,
  pbx,
  phoneOf,
}) => {
  test.setTimeout(120_000);
  const [anna, ivan, client] = await Promise.all([phoneOf('101'), phoneOf('102'), clientOutside()]);
  await client.dial(pbx.credentials.outside.companyNumber);
  await anna.window.rings();
  await ivan.window.rings();
  await ivan.window.answer();
  await client.talks();
  await client.hangUp();

  await anna.window.showSection(ru.history.title);
  await expect(rows(anna.window).filter({ hasText: 'Ответил Иван' })).toBeVisible();
  await chip(anna.window, ru.history.kind.missed).check({ force: true });
  await expect(anna.window.page.getByText(ru.history.empty.foundTitle)).toBeVisible();
});

test('the company’s calls are narrowed by employee, the address keeps it, and the way is told in English', async ({
  phoneOf,
}) => {
  test.setTimeout(120_000);
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  await anna.window.dial('102');
  await ivan.window.rings();
  await ivan.window.answer();
  await anna.window.talks();
  await anna.window.hangUp();
  await anna.window.dismiss();

  const { page } = anna.window;
  const { filters } = ru.history;
  await anna.window.showSection(ru.history.title);
  await chip(anna.window, ru.history.company).check({ force: true });
  await page.getByRole('button', { name: filters.title }).click();
  const employee = page.getByRole('combobox', { name: filters.employee });
  await employee.fill('Кузнец');
  await page.getByRole('option', { name: 'Мария Кузнецова' }).click();
  await expect(page.getByText(ru.history.empty.foundTitle)).toBeVisible();
  await employee.fill('Петр');
  await page.getByRole('option', { name: 'Иван Петров' }).click();
  await expect(rows(anna.window)).toHaveCount(1);

  await anna.window.showPhone();
  await anna.window.showSection(ru.history.title);
  await page.getByRole('button', { name: filters.title }).click();
  await expect(employee).toHaveValue('Иван Петров');
  await page.evaluate(() => window.communicator.preferences.set({ language: 'en' }));
  await page.reload();
  await page.getByRole('button', { name: en.history.filters.title }).click();
  await expect(page.getByRole('combobox', { name: en.history.filters.employee })).toHaveValue('Иван Петров');
  await page.getByRole('list', { name: en.history.list }).getByRole('button').click();
  const way = page.getByRole('region', { name: en.history.details.title }).getByRole('listitem');
  await expect(way.filter({ hasText: 'Иван Петров 102 answers' })).toBeVisible();
});
