import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { company } from '../../renderer/i18n/ru/company/company.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';

const { employees, editing } = company;

const openEmployees = async (window: CommunicatorWindow): Promise<Page> => {
  await window.showSection(ru.settings.title);
  await window.page.getByRole('button', { name: ru.settings.sections.employees, exact: true }).click();
  await expect(window.page.getByRole('button', { name: employees.add })).toBeVisible();
  return window.page;
};
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });

test('who was added with a mouse signs in with the password that is shown, and is called', async ({
  pbx,
  launch,
  phoneOf,
}) => {
  const anna = (await phoneOf('101')).window;
  const page = await openEmployees(anna);
  await page.getByRole('button', { name: employees.add }).click();
  await field(page, employees.field.name).fill('Пётр Сидоров');
  await expect(field(page, employees.field.login)).toHaveValue('pyotr.sidorov');
  await expect(field(page, employees.field.extension)).toHaveValue('104');
  await page.getByRole('button', { name: employees.new.submit, exact: true }).click();
  const card = page.getByRole('region', { name: 'Настроить за него: Пётр Сидоров' });
  const told = async (what: string) =>
    (await card
      .locator('div', { has: page.getByText(what, { exact: true }) })
      .last()
      .locator('dd')
      .textContent()) ?? '';
  const [login, password, address] = await Promise.all(
    [employees.field.login, employees.field.password, employees.access.address].map(told),
  );
  expect(address).toBe(pbx.address);

  const pyotr = await (await launch()).firstWindow();
  await pyotr.signIn({ address: address ?? '', login: login ?? '', password: password ?? '' });
  const chosen = 'Kukushka-letit-na-9-etazh';
  await pyotr.page.getByLabel(ru.signIn.newPassword.field, { exact: true }).fill(chosen);
  await pyotr.page.getByRole('button', { name: ru.signIn.newPassword.submit }).click();
  await pyotr.becomesRegistered();

  await page.getByRole('button', { name: employees.new.done }).click();
  await expect(row(page, 'Пётр Сидоров')).toContainText(ru.colleagues.lamp.free);
  await anna.showPhone();
  await anna.dial('104');
  await pyotr.rings();
  await pyotr.answer();
  await anna.talks();
});

test('an employee is added by the keyboard alone, and two who edit him lose nothing', async ({ phoneOf }) => {
  const anna = (await phoneOf('101')).window;
  const page = await openEmployees(anna);
  const { keyboard } = page;
  await page.getByRole('button', { name: employees.add }).focus();
  await keyboard.press('Enter');
  await expect(field(page, employees.field.name)).toBeFocused();
  await keyboard.type('Яна Ким');
  await expect(field(page, employees.field.login)).toHaveValue('yana.kim');
  await keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Настроить за него: Яна Ким' })).toBeVisible();
  await page.getByRole('button', { name: employees.new.open }).focus();
  await keyboard.press('Enter');
  await expect(field(page, employees.field.position)).toBeVisible();

  const second = (await phoneOf('101')).window;
  const other = await openEmployees(second);
  await other.getByRole('button', { name: 'Яна Ким' }).click();
  await field(other, employees.field.position).fill('Менеджер');
  await other.keyboard.press('Enter');
  await expect(field(page, employees.field.position)).toHaveValue('Менеджер');
  await expect(page.getByText(editing.others)).toBeVisible();

  await field(page, employees.field.position).fill('Директор');
  await page.getByRole('checkbox', { name: employees.outgoing.international }).press('Space');
  await expect(field(other, employees.field.position)).toHaveValue('Директор');
  await expect(other.getByRole('checkbox', { name: employees.outgoing.international })).toBeChecked();
  await page.getByRole('button', { name: editing.undo, exact: true }).click();
  await expect(other.getByRole('checkbox', { name: employees.outgoing.international })).not.toBeChecked();
  await expect(field(other, employees.field.position)).toHaveValue('Директор');
});

test('a table is checked before anybody is added, and who is used elsewhere is replaced when removed', async ({
  phoneOf,
}) => {
  const { app, window: anna } = await phoneOf('101');
  const page = await openEmployees(anna);
  await page.getByRole('button', { name: employees.import.open }).first().click();
  const lines = ['имя;логин;отделы', 'Яна Ким;yana;Отдел продаж', 'Глеб;ivan;', 'Пётр;;'];
  const buffer = Buffer.from(lines.join('\r\n'));
  await page.locator('input[type=file]').setInputFiles({ name: 'люди.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByRole('region', { name: employees.import.problems })).toContainText(
    `Строка 3, Глеб: ${employees.import.problem['login-taken']}`,
  );
  await page.getByRole('button', { name: 'Добавить 2 сотрудников' }).click();
  const passwords = page.getByRole('region', { name: employees.import.passwords });
  await expect(passwords.getByRole('listitem')).toHaveText([/Яна Ким.*yana/, /Пётр.*pyotr/]);
  const place = join(await mkdtemp(join(tmpdir(), 'passwords-')), 'пароли.csv');
  await app.answerPlace(place);
  await passwords.getByRole('button', { name: employees.import.savePasswords }).click();
  await expect(page.getByText(employees.import.passwordsSaved)).toBeVisible();
  expect(await readFile(place, 'utf8')).toMatch(/Яна Ким;\d+;yana;\S+\r\n/);
  await page.getByRole('button', { name: employees.new.done }).click();
  await expect(row(page, 'Яна Ким')).toContainText('Отдел продаж');

  await page.getByRole('button', { name: 'Иван Петров' }).click();
  await page.getByRole('button', { name: employees.removal.openOne }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: employees.removal.confirm, exact: true }).click();
  await expect(dialog.getByRole('listitem')).toContainText('Отдел «Отдел продаж»');
  await dialog.getByRole('button', { name: employees.removal.confirmNone }).click();
  await expect(row(page, 'Яна Ким')).toBeVisible();
  await expect(row(page, 'Иван Петров')).toHaveCount(0);
});
