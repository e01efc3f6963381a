import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { company } from '../../renderer/i18n/ru/company/company.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import { openAlways } from '../support/pbx-settings.ts';

const words = company.routes;

/** The settings of the only number of the office. */
async function openNumber(window: CommunicatorWindow): Promise<CommunicatorWindow> {
  const { page } = window;
  await window.showSection(ru.settings.title);
  await page.getByRole('button', { name: ru.settings.sections.numbers }).click();
  await page.getByRole('list', { name: words.list }).getByRole('button').click();
  return window;
}

test('an administrator sends working hours to a menu, and a real call takes that way', async ({
  clientOutside,
  pbx,
  phoneOf,
}) => {
  test.setTimeout(120_000);
  await openAlways(pbx);
  const { window: anna } = await phoneOf('101');
  const { page } = anna;
  await openNumber(anna);

  await page.getByRole('radio', { name: words.bySchedule }).check({ force: true });
  const card = (branch: string) => page.getByRole('button', { name: new RegExp(`^${branch}\\. `) });
  const leadsTo = async (kind: keyof typeof words.panel.kinds) => {
    await page.getByRole('button', { name: words.panel.kind }).click();
    await page.getByRole('option', { name: words.panel.kinds[kind] }).click();
  };
  const close = () => page.getByRole('button', { name: words.panel.close }).click();
  await card(words.branch.nonWorking).click();
  await leadsTo('answering-machine');
  await close();
  await card(words.branch.working).click();
  await leadsTo('menu');
  await page.getByRole('button', { name: words.panel.addKey }).click();
  await expect(page.getByRole('heading', { name: /^Клавиша 1: / })).toBeVisible();
  await close();
  await expect(page.getByText(company.editing.saved)).toBeVisible();
  await expect(card('Клавиша 1')).toContainText('продаж');

  await page.getByRole('button', { name: words.replay.now }).click();
  const steps = page.getByRole('list', { name: words.replay.steps });
  await expect(steps.getByText(/Голосовое меню/)).toBeVisible();

  const { outside } = pbx.credentials;
  const client = await clientOutside();
  await client.dial(outside.companyNumber);
  await client.talks();
  // A voice menu brings the keys up by itself.
  const keypad = client.call.getByRole('group', { name: ru.call.keypad });
  await keypad.getByRole('button', { name: '1', exact: true }).click();
  await expect(page.getByRole('button', { name: ru.call.answer }).first()).toBeVisible();
  await page.getByRole('button', { name: ru.call.answer }).first().click();
  await expect(page.getByRole('button', { name: ru.call.hangUp }).first()).toBeVisible();
  await client.hangUp();
});

test('the end of a branch is dragged onto an action, and taken back by the keyboard', async ({ phoneOf }) => {
  const { app, window } = await phoneOf('101');
  const { page } = await openNumber(window);
  await page.getByRole('radio', { name: words.picture }).check({ force: true });
  const picture = join(await mkdtemp(join(tmpdir(), 'route-')), 'маршрут.png');
  await app.answerPlace(picture);
  await page.getByRole('button', { name: words.savePicture }).click();
  await expect.poll(() => readFile(picture, 'latin1').catch(() => '')).toMatch(/^\x89PNG/);
  const target = page.locator('[data-card="working/target"]');
  await expect(target).toContainText('продаж');
  const place = page.locator('[data-palette][data-kind="answering-machine"]');
  await place.scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: words.fit }).press('Enter');
  await target.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(target).toBeFocused();
  const end = page.locator('[data-id="working/target"] .react-flow__edgeupdater-target');
  const [from, to] = [await end.boundingBox(), await place.boundingBox()];
  if (!from || !to) throw new Error('The branch or the action is not in sight.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('button', { name: words.panel.close }).click();
  await expect(target).toContainText(words.card['answering-machine']);
  await page.keyboard.press('Control+KeyZ');
  await expect(target).toContainText('продаж');
});
