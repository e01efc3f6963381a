import type { Page } from '@playwright/test';
import { Simulation } from '../../pbx/contract/simulation.ts';
import { company } from '../../renderer/i18n/ru/company/company.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { accessTokenOf } from '../support/access-token.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import type { PbxProcess } from '../support/pbx-process.ts';
import { goBySchedule } from '../support/pbx-settings.ts';

const { departments, schedule, editing } = company;
const NUMBER = 'main-number';

async function openSettings(window: CommunicatorWindow, section: string): Promise<void> {
  await window.showSection(ru.settings.title);
  await window.page.getByRole('button', { name: section }).click();
}

/** How a call to the number would go at this moment: by its working hours, or not. */
async function routeNow(pbx: PbxProcess): Promise<'working' | 'not working' | 'neither'> {
  const api = `http://${pbx.address}`;
  const token = await accessTokenOf(api, pbx.person('101'));
  const answer = await fetch(`${api}/v1/simulation?number=${NUMBER}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const codes = Simulation.parse(await answer.json()).steps.map(({ code }) => code);
  if (codes.includes('number-open')) return 'working';
  return codes.includes('number-closed') ? 'not working' : 'neither';
}

/** Adds somebody as one does by the keyboard. */
async function addMember(page: Page, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: departments.addMember });
  // The field is made anew for the next one: what is typed before that is gone with the old one.
  await expect(async () => {
    await field.fill('');
    await field.fill(name);
    await expect(page.getByRole('option', { name })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 10_000 });
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page.getByRole('row', { name })).toBeVisible();
}

test('a department is created, its people put in order, and its number rings them in that order', async ({
  phoneOf,
}) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  const { page } = anna.window;
  await openSettings(anna.window, ru.settings.sections.departments);
  await page.getByRole('button', { name: departments.add }).click();
  const extension = page.getByLabel(departments.extension);
  await expect(extension).not.toHaveValue('');
  const number = await extension.inputValue();
  await page.getByLabel(departments.name, { exact: true }).fill('Склад');
  await page.getByLabel(departments.name, { exact: true }).press('Enter');

  await addMember(page, 'Мария Кузнецова');
  await addMember(page, 'Иван Петров');
  await page
    .getByRole('button', { name: departments.member.menu.replace('{{name}}', 'Иван Петров') })
    .click();
  await page.getByRole('menuitem', { name: departments.member.up }).click();
  await page.getByText(departments.strategy['in-order'].name, { exact: true }).click();
  const seconds = page.getByRole('textbox', { name: departments.ringEach });
  await seconds.fill('5');
  await seconds.press('Enter');
  await expect(page.getByText(editing.saved)).toBeVisible();

  await anna.window.showPhone();
  await anna.window.dial(number);
  await ivan.window.rings();
  await expect(maria.window.callButton(ru.call.answer)).toBeHidden();
  await maria.window.rings();
  await maria.window.answer();
  await anna.window.talks();
});

test('closing the company sends a number that goes by the schedule to its other route', async ({
  pbx,
  phoneOf,
}) => {
  await goBySchedule(pbx, NUMBER);
  const { window } = await phoneOf('101');
  const { page } = window;
  await openSettings(window, ru.settings.sections.schedule);
  await page.getByRole('button', { name: schedule.presets.always }).click();
  await expect(page.getByText(schedule.now.openAlways)).toBeVisible();
  await expect.poll(() => routeNow(pbx)).toBe('working');

  const cell = page.getByRole('gridcell', { name: `${schedule.days.monday} 09:00–09:30` });
  await cell.focus();
  for (const key of ['Home', 'Shift+End', ...Array(6).fill('Shift+ArrowDown'), 'Space'])
    await page.keyboard.press(key);
  await expect(page.getByText(schedule.now.closedAlways)).toBeVisible();
  await expect.poll(() => routeNow(pbx)).toBe('not working');

  await page.getByRole('gridcell', { name: `${schedule.days.monday} 10:00–10:30` }).hover();
  await page.mouse.down();
  await page.getByRole('gridcell', { name: `${schedule.days.wednesday} 15:30–16:00` }).hover();
  await page.mouse.up();
  for (const day of [schedule.days.monday, schedule.days.tuesday, schedule.days.wednesday])
    await expect(page.getByRole('button', { name: `${day}: 10:00–16:00` })).toBeVisible();

  const undo = page.getByRole('button', { name: editing.undo });
  await undo.click();
  await undo.click();
  await expect.poll(() => routeNow(pbx)).toBe('working');
});
