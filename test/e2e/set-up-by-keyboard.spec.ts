import { readFile } from 'node:fs/promises';
import { company } from '../../renderer/i18n/ru/company/company.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import { KeyboardUser } from '../support/keyboard-user.ts';
import { speech, utterances } from '../support/speech.ts';

const { employees, departments, routes, schedule, editing } = company;
const DEPARTMENT = 'Склад';
const PYOTR = 'Пётр Ильин';

test('an administrator without a mouse does all of the guide, and a call takes the way that was set up', async ({
  pbx,
  launch,
  clientOutside,
}) => {
  test.setTimeout(180_000);
  const { page } = await (await launch()).firstWindow();
  const user = new KeyboardUser(page);
  const button = (name: string | RegExp) =>
    page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const section = async (name: string) => {
    const settings = page.getByRole('navigation', { name: ru.app.sections }).getByRole('button', {
      name: ru.settings.title,
    });
    await user.activate(settings);
    for (const back of [
      button(new RegExp(`^${ru.settings.backTo.split('{{')[0]}`)),
      button(ru.settings.back),
    ]) {
      if (await back.isVisible()) await user.activate(back);
    }
    await user.activate(
      page.getByRole('navigation', { name: ru.settings.title }).getByRole('button', { name }),
    );
  };

  await test.step('1.1: signs in', async () => {
    const { login, password } = pbx.person('101');
    await user.goTo(page.getByLabel(ru.signIn.address));
    await user.press('ControlOrMeta+KeyA');
    await user.type(pbx.address);
    await user.goTo(page.getByLabel(ru.signIn.login, { exact: true }));
    await user.type(login);
    await user.enter(page.getByLabel(ru.signIn.password, { exact: true }), password);
    await expect(page.locator('header').getByRole('status')).toContainText(ru.ownState.online);
  });

  const access = await test.step('1.2: adds two employees', async () => {
    await section(ru.settings.sections.employees);
    await user.activate(button(employees.add));
    await expect(field(employees.field.name)).toBeFocused();
    await user.type('Ольга Белова');
    await expect(field(employees.field.login)).not.toHaveValue('');
    await user.press('Enter');
    await user.activate(button(employees.new.another));
    await expect(field(employees.field.name)).toBeFocused();
    await user.type(PYOTR);
    await expect(field(employees.field.login)).not.toHaveValue('');
    const login = await field(employees.field.login).inputValue();
    await user.press('Enter');
    const card = page.getByRole('region', { name: `Настроить за него: ${PYOTR}` });
    const password = card.locator('div', { has: page.getByText(employees.field.password, { exact: true }) });
    const told = await password.last().locator('dd').textContent();
    await user.activate(button(employees.new.done));
    await expect(page.getByRole('row').filter({ hasText: PYOTR })).toBeVisible();
    return { login, password: told ?? '' };
  });

  await test.step('1.3: adds a department with both', async () => {
    await section(ru.settings.sections.departments);
    await user.activate(button(departments.add));
    await expect(field(departments.name)).toBeFocused();
    await user.type(DEPARTMENT);
    await expect(field(departments.extension)).not.toHaveValue('');
    await user.press('Enter');
    const add = page.getByRole('combobox', { name: departments.addMember });
    for (const name of ['Ольга Белова', PYOTR]) {
      await user.goTo(add);
      await user.type(name);
      await expect(page.getByRole('option', { name })).toBeVisible();
      await user.press('ArrowDown', 'Enter');
      await expect(page.getByRole('row', { name })).toBeVisible();
    }
    await expect(page.getByText(editing.saved)).toBeVisible();
  });

  await test.step('1.4: the number goes by the schedule, greets, and rings the department', async () => {
    await section(ru.settings.sections.numbers);
    await user.activate(page.getByRole('list', { name: routes.list }).getByRole('button'));
    const group = page.getByRole('radiogroup', { name: routes.when });
    await user.chooseRadio(group, group.getByRole('radio', { name: routes.bySchedule }));
    const card = (branch: string) => button(new RegExp(`^${branch}\\. `));
    const kind = button(new RegExp(`${routes.panel.kind}$`));
    await user.activate(card(routes.branch.nonWorking));
    await user.chooseFromList(
      kind,
      page.getByRole('option', { name: routes.panel.kinds['answering-machine'] }),
    );
    await user.press('Escape');
    await user.activate(card(routes.branch.working));
    await user.chooseFromList(
      button(new RegExp(`${routes.panel.department}$`)),
      page.getByRole('option', { name: DEPARTMENT }),
    );
    const chooser = page.waitForEvent('filechooser');
    await user.activate(button(routes.panel.upload));
    const { path } = await speech(utterances.anna);
    await (await chooser).setFiles({
      name: 'Добрый день.wav',
      mimeType: 'audio/wav',
      buffer: await readFile(path),
    });
    await expect(button(new RegExp(`^Добрый день.* ${routes.panel.before}$`))).toBeVisible();
    await expect(page.getByText(editing.saved)).toBeVisible();
    await user.press('Escape');
  });

  await test.step('1.4: the company is open at any hour', async () => {
    await user.press('ControlOrMeta+KeyK');
    await expect(page.getByRole('combobox', { name: ru.search.label })).toBeFocused();
    await user.type('расписание комп');
    await expect(page.getByRole('option', { name: ru.settings.sections.schedule })).toBeVisible();
    await user.press('Enter');
    await user.goTo(page.locator('[data-cell][tabindex="0"]'));
    await user.press('Control+Home', 'Home');
    await expect(page.locator('[data-cell="0/0"]')).toBeFocused();
    await user.press('Shift+End', ...Array(6).fill('Shift+ArrowDown'), 'Space');
    await expect(page.getByText(schedule.now.openAlways)).toBeVisible();
    await expect(page.getByText(editing.saved)).toBeVisible();
  });

  const pyotr = await (await launch()).firstWindow();
  await pyotr.signIn({ address: pbx.address, ...access });
  await pyotr.page.getByLabel(ru.signIn.newPassword.field, { exact: true }).fill('лиловый-пароход-17-плывёт');
  await pyotr.page.getByRole('button', { name: ru.signIn.newPassword.submit }).click();
  await pyotr.becomesRegistered();
  const { outside } = pbx.credentials;
  const client = await clientOutside();
  await client.dial(outside.companyNumber);
  // Only a greeting takes the call before anybody of the department does.
  await client.talks();
  await expect(pyotr.callButton(ru.call.answer)).toBeHidden();
  await pyotr.rings();
  await pyotr.answer();
  await pyotr.talks();
  await client.hangUp();
});
