import { ru } from '../../renderer/i18n/ru/ru.ts';
import { company } from '../../renderer/i18n/ru/company/company.ts';
import { expect, test } from '../support/communicator-test.ts';

const { ownMore } = company;
const NEXT = 'сиреневый-трактор-42-едет';

test('an employee records his greeting, changes his password, and signs another device out', async ({
  pbx,
  launch,
  phoneOf,
}) => {
  const maria = (await phoneOf('103')).window;
  const { page } = maria;
  await maria.showSection(ru.settings.title);
  await page.getByRole('button', { name: ru.settings.sections.own }).click();

  await test.step('the greeting is what was said into the microphone', async () => {
    const { voicemail } = ownMore;
    const group = page.getByRole('region', { name: voicemail.title });
    await group.getByText(voicemail.enabled).click();
    await group.getByRole('button', { name: voicemail.record }).click();
    await expect(group.getByRole('status')).toContainText(/осталось 5\d/);
    await group.getByRole('button', { name: voicemail.stop }).click();
    await group.getByRole('button', { name: voicemail.keep }).click();
    await expect(group.getByText(voicemail.own)).toBeVisible();
    await expect(group.getByRole('slider')).toBeVisible();
  });

  await test.step('the new password opens the door, the old one does not', async () => {
    const { password } = ownMore;
    const { login, password: old } = pbx.person('103');
    await page.getByRole('button', { name: password.change }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(password.current, { exact: true }).fill('не тот пароль');
    await dialog.getByLabel(password.next, { exact: true }).fill(NEXT);
    await dialog.getByRole('button', { name: password.submit, exact: true }).click();
    await expect(dialog.getByText(ru.signIn.error['wrong-password'])).toBeVisible();
    await dialog.getByLabel(password.current, { exact: true }).fill(old);
    await dialog.getByRole('button', { name: password.submit, exact: true }).click();
    await expect(page.getByText(password.changed)).toBeVisible();

    const other = await (await launch()).firstWindow();
    await other.signIn({ address: pbx.address, login, password: NEXT });
    await other.becomesRegistered();
    const { devices } = ownMore;
    const group = page.getByRole('region', { name: devices.title });
    await page.reload();
    await group.getByRole('button', { name: devices.signOut }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: devices.signOut }).click();
    await other.turnsTo('sign-in');
  });
});

test('lamps are put in order by dragging, and their labels are typed as any text', async ({ phoneOf }) => {
  const maria = (await phoneOf('103')).window;
  const { page } = maria;
  await maria.showSection(ru.settings.title);
  await page.getByRole('button', { name: ru.settings.sections.own }).click();
  const { lamps } = ownMore;
  const group = page.getByRole('region', { name: lamps.title });
  const rows = group.getByRole('row');
  for (const [place, name] of ['Анна', 'Иван', 'продаж'].entries()) {
    const field = group.getByRole('combobox', { name: lamps.add });
    // The field empties itself for the next one: what is typed before that is gone.
    await expect(async () => {
      await field.fill('');
      await field.fill(name);
      await expect(page.getByRole('option', { name })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 10_000 });
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(rows).toHaveCount(place + 1);
  }
  const label = rows.nth(1).getByRole('textbox');
  await expect(page.getByText(company.editing.saved)).toBeVisible();
  await label.click();
  await label.press('ControlOrMeta+KeyA');
  await label.pressSequentially('ан склад');
  for (const key of ['Home', 'ArrowRight', 'ArrowLeft']) await label.press(key);
  await label.pressSequentially('Ив');
  await label.press('Enter');
  await expect(label).toHaveValue('Иван склад');

  await rows.nth(1).evaluate((row) => row.scrollIntoView({ block: 'center' }));
  // Both by the handle: a label is text that can be marked.
  await rows
    .nth(2)
    .dragTo(rows.first(), { sourcePosition: { x: 16, y: 40 }, targetPosition: { x: 16, y: 4 } });
  await expect(rows.first()).toHaveAccessibleName(/Отдел продаж/);
  await expect(page.getByText(company.editing.saved)).toBeVisible();
  const handle = rows.nth(1).getByRole('button', { name: lamps.drag.replace('{{name}}', 'Анна') });
  await handle.focus();
  await expect(handle).toBeFocused();
  await page.keyboard.press('Enter');
  const places = group.locator('.react-aria-DropIndicator [role=button]');
  await expect(places.and(page.locator(':focus'))).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(places.last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows.last()).toHaveAccessibleName(/Анна/);
  await expect(page.getByText(company.editing.saved)).toBeVisible();
  await page.reload();
  await expect(rows.nth(1).getByRole('textbox')).toHaveValue('Иван склад');
  await expect(rows.last()).toHaveAccessibleName(/Анна/);
});
