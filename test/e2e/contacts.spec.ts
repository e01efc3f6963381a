import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';

const { contacts } = ru;

test('a contact is added, found in the wrong layout, removed and brought back', async ({ phoneOf }) => {
  const { page } = (await phoneOf('101')).window;
  await page
    .getByRole('navigation', { name: ru.app.sections })
    .getByRole('button', { name: contacts.title })
    .click();
  await page.getByRole('button', { name: contacts.add }).click();
  await page.getByLabel(contacts.name, { exact: true }).fill('Ольга Иванова');
  await page.getByLabel(contacts.number, { exact: true }).fill('8 (917) 234-05-06');
  await page.getByRole('button', { name: contacts.save }).click();
  const olga = page.getByRole('listitem').filter({ hasText: 'Ольга Иванова' });
  await expect(olga).toContainText('+7 917 234-05-06');
  await page.getByLabel(contacts.search).fill('jkmuf');
  await expect(olga).toBeVisible();
  await olga.getByRole('button', { name: 'Удалить: Ольга Иванова' }).click();
  await expect(olga).toHaveCount(0);
  await page.getByRole('button', { name: contacts.undo }).click();
  await expect(olga).toBeVisible();
});
