import { company } from '../../renderer/i18n/ru/company/company.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { accessTokenOf } from '../support/access-token.ts';
import { Browser } from '../support/browser.ts';
import { expect, test } from '../support/communicator-test.ts';

const COOKIE = '__Secure-communicator';

test('an administrator opens the settings at the company’s address, and every section works there', async ({
  pbx,
}) => {
  await using browser = await Browser.open();
  const anna = await browser.signIn(pbx, '101');
  const { page } = anna;
  await anna.showSection(ru.settings.title);
  const { own, ...ofCompany } = ru.settings.sections;
  for (const title of [own, ...Object.values(ofCompany)]) {
    // The list of sections comes first; a screen may lead to another as well.
    await page.getByRole('button', { name: title, exact: true }).first().click();
    await expect(page.getByRole('heading', { name: title }).first()).toBeVisible();
  }
  // What only the app has is absent, or said to be there.
  await page.getByRole('button', { name: own, exact: true }).click();
  await expect(page.getByText(company.own.statusRules.inBrowser)).toBeVisible();
  await expect(page.getByRole('button', { name: ru.start.title, exact: true })).toHaveCount(0);
  expect(browser.troubles).toEqual([]);
});

test('a change made in a browser is there in the app at once', async ({ pbx, phoneOf }) => {
  await using browser = await Browser.open();
  const [inBrowser, { window: inApp }] = await Promise.all([browser.signIn(pbx, '101'), phoneOf('101')]);
  const mobileOf = async (window: typeof inApp) => {
    await window.showSection(ru.settings.title);
    await window.page.getByRole('button', { name: ru.settings.sections.own }).click();
    return window.page.getByLabel(company.own.profile.mobile);
  };
  const [here, there] = [await mobileOf(inBrowser), await mobileOf(inApp)];
  await here.fill('+79170000018');
  await here.press('Enter');
  await expect(inBrowser.page.getByText(company.editing.saved)).toBeVisible();
  await expect(there).toHaveValue(/917 000-00-18/);
});

test('whoever is signed in stays so over a reload and in further pages, and signs out of all of them', async ({
  pbx,
}) => {
  await using browser = await Browser.open();
  const { page } = await browser.signIn(pbx, '101');
  const [cookie] = await browser.context.cookies(`http://${pbx.address}/v1/web-session`);
  expect(cookie).toMatchObject({ name: COOKIE, httpOnly: true, secure: true, sameSite: 'Strict' });
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept).not.toContain(pbx.person('101').password);

  await page.reload();
  const second = await browser.visit(`http://${pbx.address}/sign-in`);
  await second.becomesRegistered();
  await second.chooseFromMenu(ru.ownState.menu.signOut);
  await expect(second.page.getByLabel(ru.signIn.login, { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(ru.signIn.login, { exact: true })).toBeVisible();
  const token = await accessTokenOf(pbx.credentials.api.url, pbx.person('101'));
  const devices = await fetch(`${pbx.credentials.api.url}/v1/sessions`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await devices.json()).toHaveLength(1);
});

test('a role sees only what it may, in a browser too', async ({ pbx }) => {
  await using browser = await Browser.open();
  const maria = await browser.signIn(pbx, '103');
  await maria.showSection(ru.settings.title);
  await expect(maria.page.getByRole('button', { name: ru.settings.sections.own })).toBeVisible();
  await expect(maria.page.getByRole('button', { name: ru.settings.sections.employees })).toHaveCount(0);
});

test('the link of an invitation lets an employee choose a password, once', async ({ pbx }) => {
  const url = pbx.credentials.api.url;
  const token = await accessTokenOf(url, pbx.person('101'));
  const ask = async (path: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.json();
  };
  const added = await ask('/v1/employees', { name: 'Пётр Ильин', login: 'petr', extension: '117' });
  const { link } = await ask(`/v1/employees/${added.employee.id}/invitation`, { mail: false });
  const address = `${url}/sign-in#invitation=${new URL(link).hash.slice(1)}`;

  await using browser = await Browser.open();
  const { page } = await browser.visit(address);
  await page.getByLabel(ru.signIn.newPassword.field).fill('Kukushka-letit-na-9-etazh');
  expect(page.url()).not.toContain('invitation');
  await page.getByRole('button', { name: ru.signIn.newPassword.submit }).click();
  await expect(page.getByText('Пётр Ильин')).toBeVisible();

  await using another = await Browser.open();
  const late = await another.visit(address);
  await expect(late.page.getByText(ru.signIn.error['link-expired'])).toBeVisible();
});

test('a wrong password is refused in words, and nothing that was typed is lost', async ({ pbx }) => {
  await using browser = await Browser.open();
  const { page } = await browser.visit(`http://${pbx.address}/`);
  await page.getByLabel(ru.signIn.login, { exact: true }).fill('anna');
  await page.getByLabel(ru.signIn.password, { exact: true }).fill('guess');
  await page.getByRole('button', { name: ru.signIn.submit }).click();
  await expect(page.getByText(ru.signIn.error['wrong-password'])).toBeVisible();
  await expect(page.getByLabel(ru.signIn.login, { exact: true })).toHaveValue('anna');
});
