import { ru } from '../../renderer/i18n/ru/ru.ts';
import { company } from '../../renderer/i18n/ru/company/company.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';

const { own, editing } = company;

/** A clause of the sentence, as a person reads it: «Всегда — [никуда]». */
const choose = async ({ page }: CommunicatorWindow, clause: string, target: string): Promise<void> => {
  const item = page.getByRole('listitem').filter({ hasText: clause });
  await item.getByRole('button').first().click();
  await page.getByRole('option', { name: target, exact: true }).click();
};

const openOwnSettings = async (window: CommunicatorWindow): Promise<void> => {
  await window.showSection(ru.settings.title);
  await window.page.getByRole('button', { name: ru.settings.sections.own }).click();
  await expect(window.page.getByRole('region', { name: own.forwarding.title })).toBeVisible();
};

test('an employee changes his forwarding, and the next call obeys within a second', async ({ phoneOf }) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  const { page } = maria.window;
  await openOwnSettings(maria.window);

  await choose(maria.window, own.forwarding.own.always, own.forwarding.kind.colleague);
  await page.getByRole('combobox', { name: own.forwarding.whom }).fill('Иван');
  await page.getByRole('option', { name: 'Иван Петров' }).click();
  await expect(page.getByText(editing.saved)).toBeVisible({ timeout: 1_000 });
  await expect(page.getByRole('list', { name: own.preview.title })).toContainText('Иван Петров');
  await anna.window.dial('103');
  await ivan.window.rings();
  await anna.window.hangUp();
  await anna.window.dismiss();

  await page.getByRole('button', { name: editing.undo }).click();
  await expect(page.getByText(editing.saved)).toBeVisible({ timeout: 1_000 });
  await anna.window.dial('103');
  await maria.window.rings();
});

test('a device keeps silent outside the hours that its owner gives it', async ({ phoneOf }) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  const { page } = maria.window;
  await openOwnSettings(maria.window);
  await choose(maria.window, own.forwarding.own.whenNotRegistered, own.forwarding.kind.colleague);
  await page.getByRole('combobox', { name: own.forwarding.whom }).fill('Иван');
  await page.getByRole('option', { name: 'Иван Петров' }).click();
  const hours = own.ring.hours.replace('{{name}}', own.devices.communicator);
  await page.getByRole('button', { name: `${hours}, ${own.ring.anyTime}` }).click();
  const dialog = page.getByRole('dialog', { name: hours });
  await dialog.getByText(own.ring.inHours, { exact: true }).click();
  const { days } = company.schedule;
  await dialog.getByRole('gridcell', { name: `${days.monday} 09:00–09:30` }).focus();
  for (const key of ['Shift+End', ...Array(6).fill('Shift+ArrowDown'), 'Space'])
    await page.keyboard.press(key);
  await expect(dialog.getByRole('gridcell', { selected: true })).toHaveCount(0);
  await dialog.getByRole('button', { name: company.schedule.done }).click();
  await expect(page.getByRole('list', { name: own.preview.title })).toContainText(own.ring.inHours);
  await expect(page.getByText(editing.saved)).toBeVisible();

  await anna.window.dial('103');
  await ivan.window.rings();
  await expect(maria.window.callButton(ru.call.answer)).toBeHidden();
});

test('forwarding on no answer takes the mobile with one press, and keeps to the seconds that are typed', async ({
  pbx,
  phoneOf,
}) => {
  const [anna, maria] = await Promise.all([phoneOf('101'), phoneOf('103')]);
  const { page } = maria.window;
  await openOwnSettings(maria.window);
  const mobile = page.getByLabel(own.profile.mobile);
  await mobile.fill('12');
  await mobile.press('Enter');
  await expect(page.getByText(own.wrongNumber)).toBeVisible();
  await expect(mobile).toHaveValue('12');
  await mobile.fill(pbx.credentials.outside.number);
  await mobile.press('Enter');
  await page.getByRole('button', { name: own.forwarding.accept }).click();
  const seconds = page.getByLabel(own.forwarding.seconds);
  await expect(seconds).toHaveValue('7');
  await seconds.fill('3');
  await seconds.press('Enter');
  await expect(page.getByText(editing.saved)).toBeVisible();
  await expect(page.getByRole('list', { name: own.preview.title })).toContainText('0–3 с');

  const rows = page.getByRole('grid', { name: own.ring.title }).getByRole('row');
  await expect(rows.first()).toContainText(own.devices.communicator);
  await rows.first().getByRole('button').first().focus();
  for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(rows.first()).toContainText(own.devices['desk-phone']);
  const ringsMobile = rows.filter({ hasText: own.devices.mobile }).getByRole('checkbox');
  await ringsMobile.focus();
  await page.keyboard.press('Space');
  await expect(ringsMobile).toBeChecked();
  await expect(ringsMobile).toBeFocused();

  await anna.window.dial('103');
  await maria.window.rings();
  const rung = Date.now();
  await expect(maria.window.callButton(ru.call.answer)).toBeHidden();
  expect(Date.now() - rung).toBeLessThan(5_000);

  await maria.window.page.reload();
  await maria.window.becomesRegistered();
  // The window comes back to where it was, with what the PBX keeps.
  await expect(seconds).toHaveValue('3');
});

const setRule = async ({ page }: CommunicatorWindow, rule: string, value: string): Promise<void> => {
  const group = page.getByRole('region', { name: own.statusRules.title });
  await group.getByRole('button', { name: rule }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
  await expect(page.getByText(editing.saved)).toBeVisible();
};

test('who leaves the computer is away by his rule, calls go where he says then, and he is back with a touch', async ({
  phoneOf,
}) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  const { page } = ivan.window;
  await ivan.app.leaveUntouched(3600);
  await page.keyboard.press('ControlOrMeta+KeyK');
  await page.getByRole('combobox', { name: ru.search.label }).fill('правила стат');
  await page.getByRole('option', { name: own.statusRules.title }).click();
  const group = page.getByRole('region', { name: own.statusRules.title });
  await expect(group).toBeInViewport({ ratio: 0.9 });
  await expect(group).toContainText(own.statusRules.callsRing);
  await group.getByRole('button', { name: own.statusRules.change }).click();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: own.forwarding.kind.colleague, exact: true }).click();
  await page.getByRole('combobox', { name: own.forwarding.whom }).fill('Мария');
  await page.getByRole('option', { name: 'Мария Кузнецова' }).click();
  await expect(group).toContainText('Мария Кузнецова');

  await anna.window.showColleagues();
  await expect(anna.window.colleague('Иван Петров')).toContainText(ru.colleagues.lamp.free);
  await setRule(ivan.window, own.statusRules.away, own.statusRules.when.idle);
  await expect(anna.window.colleague('Иван Петров')).toContainText(ru.colleagues.lamp.away);
  await expect(page.getByText(own.preview.away)).toBeVisible();
  await anna.window.showPhone();
  await anna.window.dial('102');
  await maria.window.rings();
  await expect(ivan.window.callButton(ru.call.answer)).toBeHidden();
  await anna.window.hangUp();
  await anna.window.dismiss();

  await ivan.app.leaveUntouched(0);
  await anna.window.showColleagues();
  await expect(anna.window.colleague('Иван Петров')).toContainText(ru.colleagues.lamp.free);
  await anna.window.showPhone();
  await anna.window.dial('102');
  await ivan.window.rings();
});

test('an employee chooses the number that others see, once the company lets him', async ({
  pbx,
  phoneOf,
  clientOutside,
}) => {
  const { outside } = pbx.credentials;
  await pbx.operate('number', 'add', '+78432009819', '--company', pbx.credentials.sip.domain);
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  const client = await clientOutside();
  const { page } = ivan.window;
  await openOwnSettings(ivan.window);
  const calls = page.getByRole('region', { name: own.calls.title });
  await expect(calls).toContainText(own.calls.shownBy);

  const admin = anna.window.page;
  await anna.window.showSection(ru.settings.title);
  await admin.getByRole('button', { name: ru.settings.sections.options, exact: true }).click();
  await admin.getByRole('button', { name: new RegExp(`^${company.options.places.company}`) }).click();
  await admin.getByText(company.options.company.employeesChoose).click();
  await expect(admin.getByText(editing.saved)).toBeVisible();

  await calls.getByRole('button', { name: own.calls.shows }).click();
  await page.getByRole('option', { name: /200-98-19/ }).click();
  await expect(page.getByText(editing.saved)).toBeVisible();
  await ivan.window.showPhone();
  await ivan.window.dial(outside.number);
  await client.rings();
  await expect(client.call).toContainText('+7 843 200-98-19');
});
