import { ru } from '../../renderer/i18n/ru/ru.ts';
import { company } from '../../renderer/i18n/ru/company/company.ts';
import { expect, test } from '../support/communicator-test.ts';

const { wizard } = company;

/**
 * What an administrator does by the seed's own pictures (1.2 to 1.4): open a section, press the button that adds,
 * fill the fields of three employees and save each; open a department, choose its people and save; open a number,
 * choose its way and save.
 */
const STEPS_OF_THE_SEED = 30;

test('a company is set up in fewer steps than its guide takes, and its number rings who was chosen', async ({
  pbx,
  launch,
  clientOutside,
  phoneOf,
}) => {
  const anna = (await phoneOf('101')).window;
  const { page } = anna;
  let steps = 0;
  const press = async (name: string | RegExp, role: 'button' | 'checkbox' | 'option' = 'button') => {
    steps += 1;
    await page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name }).click();
  };
  steps += 1;
  await anna.showSection(ru.settings.title);
  await press(ru.settings.sections.wizard);
  for (const name of ['Ольга Белова', 'Пётр Ильин']) {
    steps += 1;
    await page.getByLabel(wizard.employees.name).fill(name);
    steps += 1;
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('пароль');
  }
  const access = await page.getByRole('listitem').filter({ hasText: 'Пётр Ильин' }).textContent();
  const [, login = '', password = ''] = /Логин (\S+), пароль (\S+)/.exec(access ?? '') ?? [];
  await press(new RegExp(`^${wizard.next.split(':')[0]}`));
  for (const name of ['Анна Соколова', 'Иван Петров', 'Мария Кузнецова', 'Пётр Ильин']) {
    steps += 1;
    await page.getByRole('region', { name: wizard.title }).getByText(name, { exact: true }).click();
  }
  await expect(page.getByText(company.editing.saved)).toBeVisible();
  await press(new RegExp(`^${wizard.next.split(':')[0]}`));
  await expect(page.getByRole('button', { name: /Отдел «Отдел продаж»/ })).toBeVisible();
  await press(new RegExp(`^${wizard.next.split(':')[0]}`));
  await expect(page.getByText(wizard.call.waiting)).toBeVisible();

  const petr = await (await launch()).firstWindow();
  await petr.signIn({ address: pbx.address, login, password });
  await petr.page.getByLabel(ru.signIn.newPassword.field, { exact: true }).fill('лиловый-пароход-17-плывёт');
  await petr.page.getByRole('button', { name: ru.signIn.newPassword.submit }).click();
  await petr.becomesRegistered();
  const client = await clientOutside();
  await client.dial('+78432009818');
  await petr.rings();
  await petr.answer();
  await client.talks();
  await client.hangUp();
  await expect(page.getByText(wizard.call.answered.replace('{{name}}', 'Пётр Ильин'))).toBeVisible();
  console.log(`Steps to set the company up: ${steps}; the guide's own: ${STEPS_OF_THE_SEED}.`);
  expect(steps).toBeLessThan(STEPS_OF_THE_SEED);
});
