import { company } from '../../renderer/i18n/ru/company/company.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import { openAlways } from '../support/pbx-settings.ts';

const words = company.routes;

test('an administrator sends working hours to a menu, and a real call takes that way', async ({
  launch,
  pbx,
  phoneOf,
}) => {
  test.setTimeout(120_000);
  await openAlways(pbx);
  const { window: anna } = await phoneOf('101');
  const { page } = anna;
  await anna.showSection(ru.settings.title);
  await page.getByRole('button', { name: ru.settings.sections.numbers }).click();
  await page.getByRole('list', { name: words.list }).getByRole('button').click();

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

  const { outside, sip } = pbx.credentials;
  const client = await (await launch()).firstWindow();
  await client.signInToSipAccount({
    server: sip.url,
    uri: `${outside.login}@${sip.domain}`,
    login: outside.login,
    password: outside.password,
  });
  await client.becomesRegistered();
  await client.dial(outside.companyNumber);
  await client.talks();
  await client.pressKeys('1');
  await expect(page.getByRole('button', { name: ru.call.answer }).first()).toBeVisible();
  await page.getByRole('button', { name: ru.call.answer }).first().click();
  await expect(page.getByRole('button', { name: ru.call.hangUp }).first()).toBeVisible();
  await client.hangUp();
});
