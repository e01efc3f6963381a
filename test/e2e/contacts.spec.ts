import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PERSONAL } from '../../preload/contract/contacts.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';

const { contacts } = ru;

test('a contact is added, found in the wrong layout, removed and brought back', async ({ phoneOf }) => {
  const { page } = (await phoneOf('101')).window;
  await page
    .getByRole('navigation', { name: ru.app.sections })
    .getByRole('button', { name: contacts.title })
    .click();
  await page.getByRole('button', { name: contacts.add }).click();
  await page.getByLabel(contacts.name, { exact: true }).fill('Ольга Иванова');
  await page.getByLabel(contacts.number, { exact: true }).fill('8 (917) 234-05-06');
  await page.getByRole('button', { name: contacts.save }).click();
  const olga = page.getByRole('listitem').filter({ hasText: 'Ольга Иванова' });
  await expect(olga).toContainText('+7 917 234-05-06');
  await page.getByLabel(contacts.search).fill('jkmuf');
  await expect(olga).toBeVisible();
  await olga.getByRole('button', { name: 'Удалить: Ольга Иванова' }).click();
  await expect(olga).toHaveCount(0);
  await page.getByRole('button', { name: contacts.undo }).click();
  await expect(olga).toBeVisible();
});

test('a contact is at the person’s other computer too, and a stranger who called becomes one', async ({
  pbx,
  launch,
  phoneOf,
}) => {
  test.setTimeout(120_000);
  const anna = (await phoneOf('101')).window;
  const { outside, sip } = pbx.credentials;
  const client = await (await launch()).firstWindow();
  const uri = `sip:${outside.login}@${sip.domain}`;
  await client.signInToSipAccount({ ...outside, server: sip.url, uri });
  await client.becomesRegistered();

  await client.dial(outside.companyNumber);
  await anna.rings();
  await anna.answer();
  await anna.talks();
  await anna.callButton(ru.call.moreName).click();
  await anna.page.getByRole('menuitem', { name: contacts.addThis }).click();
  const form = anna.page.getByRole('dialog');
  await form.getByLabel(contacts.name, { exact: true }).fill('Ольга Белова');
  await client.hangUp();
  await expect(anna.page.getByRole('main')).toContainText(ru.call.end['hung-up-by-peer']);
  await form.getByLabel(contacts.email).fill('olga@example.ru');
  await form.getByRole('button', { name: contacts.save }).click();
  await expect(form).toHaveCount(0);

  await anna.showSection(ru.history.title);
  const calls = anna.page.getByRole('list', { name: ru.history.list });
  await expect(calls.getByRole('button').first()).toContainText('Ольга Белова');

  const later = (await phoneOf('101')).window;
  await later.showSection(contacts.title);
  const olga = later.page.getByRole('listitem').filter({ hasText: 'Ольга Белова' });
  await expect(olga).toContainText('olga@example.ru');
  await olga.getByRole('button', { name: 'Удалить: Ольга Белова' }).click();
  await anna.showSection(contacts.title);
  await expect(anna.page.getByText(contacts.empty.title)).toBeVisible();
});

test('contacts that only this computer had are taken to the PBX, where the other computer sees them', async ({
  pbx,
  launch,
  phoneOf,
}, testInfo) => {
  const { login, password } = pbx.person('101');
  const profile = testInfo.outputPath('profile');
  await keptByAnEarlierVersion(profile, `sip:${login}@${pbx.credentials.sip.domain}`, 'Ольга Белова');
  const anna = await (await launch({ profile })).firstWindow();
  await anna.signIn({ address: pbx.address, login, password });
  await anna.becomesRegistered();
  await anna.showSection(contacts.title);
  const offer = anna.page.getByText('1 контакт есть только на этом компьютере');
  await expect(offer).toBeVisible();
  await anna.page.getByRole('button', { name: contacts.move.take }).click();
  await expect(offer).toHaveCount(0);
  await expect(anna.page.getByRole('listitem').filter({ hasText: 'Ольга Белова' })).toHaveCount(1);

  const elsewhere = (await phoneOf('101')).window;
  await elsewhere.showSection(contacts.title);
  await expect(elsewhere.page.getByRole('listitem').filter({ hasText: 'Ольга Белова' })).toBeVisible();
});

/** As contacts were kept before the PBX had a place for them. */
async function keptByAnEarlierVersion(profile: string, account: string, name: string): Promise<void> {
  const folder = join(profile, 'contacts');
  await mkdir(folder, { recursive: true });
  const numbers = [{ kind: 'mobile', number: '+79172340506' }];
  const unsaid = { organization: '', position: '', emails: [], note: '' };
  const olga = { ...unsaid, id: randomUUID(), book: PERSONAL, name, numbers };
  const file = `${createHash('sha256').update(account).digest('hex').slice(0, 24)}.json`;
  await writeFile(join(folder, file), JSON.stringify({ version: 1, contacts: [olga] }));
}
