import { company } from '../../renderer/i18n/ru/company/company.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import { openSmtpServer } from '../support/open-smtp-server.ts';

const { options, statistics, editing } = company;

const openPart = async ({ page }: CommunicatorWindow, part: keyof typeof options.places) => {
  await page.getByRole('button', { name: new RegExp(`^${options.places[part]}`) }).click();
  await expect(page.getByRole('heading', { name: options.places[part] })).toBeVisible();
};

const openOptions = async (window: CommunicatorWindow) => {
  await window.showSection(ru.settings.title);
  await window.page.getByRole('button', { name: ru.settings.sections.options, exact: true }).click();
};

test('a number of the statistics opens its calls, and the main caller ID is what the client sees next', async ({
  pbx,
  phoneOf,
  clientOutside,
}) => {
  test.setTimeout(120_000);
  await pbx.operate('number', 'add', '+78432009819', '--company', pbx.credentials.sip.domain);
  const { outside } = pbx.credentials;
  const anna = (await phoneOf('101')).window;
  const client = await clientOutside();
  await client.dial(outside.companyNumber);
  await anna.rings();
  await client.hangUp();
  await client.dismiss();

  const { page } = anna;
  await anna.showSection(ru.history.title);
  await page.getByRole('button', { name: ru.history.statistics }).click();
  const today = page.getByRole('region', { name: statistics.today.title });
  await today.getByRole('button', { name: new RegExp(`${statistics.today.waiting} 1`) }).click();
  const calls = page.getByRole('list', { name: ru.history.list }).getByRole('button');
  await expect(calls).toHaveCount(1);
  await expect(page.getByRole('radio', { name: ru.history.company })).toBeChecked();

  await openOptions(anna);
  await openPart(anna, 'company');
  await page.getByRole('button', { name: new RegExp(options.company.mainNumber) }).click();
  await page.getByRole('option', { name: /200-98-19/ }).click();
  await expect(page.getByRole('status').filter({ hasText: editing.saved })).toBeVisible();
  await anna.showPhone();
  await anna.dial(outside.number);
  await client.rings();
  await expect(client.call).toContainText('+7 843 200-98-19');
});

test('a mail server is tried out with a letter, and says what is wrong with it', async ({ phoneOf }) => {
  await using server = await openSmtpServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      password === 'smtp-secret' ? done(null, { user: username }) : done(new Error('Invalid login')),
  });
  const { window } = await phoneOf('101');
  const { page } = window;
  await openOptions(window);
  await openPart(window, 'mail');
  const put = async (label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel(label, { exact: true }).press('Enter');
  };
  await page.getByRole('radio', { name: options.mail.secured.none }).check({ force: true });
  await put(options.mail.host, '127.0.0.1');
  await put(options.mail.port, String(server.port));
  await put(options.mail.from, 'ats@romashka.example');
  await put(options.mail.user, 'ats');
  await expect(page.getByText(options.mail.passwordFor)).toBeVisible();
  await put(options.mail.password, 'wrong');
  const send = page.getByRole('button', { name: options.mail.send });
  await page.getByLabel(options.mail.to).fill('anna@romashka.example');
  await expect(page.getByRole('status').filter({ hasText: editing.saved })).toBeVisible();
  await send.click();
  await expect(page.getByText(options.mail.problems['sign-in-refused'])).toBeVisible();
  await put(options.mail.password, 'smtp-secret');
  await expect(page.getByRole('status').filter({ hasText: editing.saved })).toBeVisible();
  await send.click();
  await expect(page.getByText(options.mail.sent.split('{{')[0] ?? '')).toBeVisible();
  expect(server.mails).toMatchObject([{ to: ['anna@romashka.example'], user: 'ats' }]);
});

test('a limited user sees neither statistics nor the company’s options', async ({ phoneOf }) => {
  const { window } = await phoneOf('103');
  const { page } = window;
  await window.showSection(ru.history.title);
  await expect(page.getByRole('button', { name: ru.history.filters.title })).toBeVisible();
  await expect(page.getByRole('button', { name: ru.history.statistics })).toHaveCount(0);
  await expect(page.locator('[data-section=statistics]')).toHaveCount(0);
  await window.showSection(ru.settings.title);
  const list = page.getByRole('navigation', { name: ru.settings.title });
  await expect(list.getByRole('button', { name: ru.settings.look.title })).toBeVisible();
  await expect(list.getByRole('button', { name: ru.settings.sections.options })).toHaveCount(0);
});
