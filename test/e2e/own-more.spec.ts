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
