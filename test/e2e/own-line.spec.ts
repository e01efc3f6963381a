import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import type { PbxProcess } from '../support/pbx-process.ts';
import { sendToVoicemail } from '../support/pbx-settings.ts';

/** At a telephone that knows of the PBX nothing but SIP. */
const signInBySip = async (
  window: CommunicatorWindow,
  { credentials: { sip } }: PbxProcess,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<void> => {
  await window.signInToSipAccount({ server: sip.url, uri: `${login}@${sip.domain}`, login, password });
  await window.becomesRegistered();
};

test('missed calls are invisible with a plain SIP account: they are counted, listed and called back', async ({
  pbx,
  launch,
  phoneOf,
}) => {
  test.setTimeout(120_000);
  const anna = (await phoneOf('101')).window;
  const client = await (await launch()).firstWindow();
  await signInBySip(client, pbx, pbx.credentials.outside);

  await anna.dial(pbx.credentials.outside.number);
  await client.rings();
  await anna.hangUp();
  const { page } = client;
  await expect(page.getByRole('button', { name: `${ru.history.title}, 1 пропущенный звонок` })).toBeVisible();
  await expect(
    page.getByRole('list', { name: ru.lastCalls.title }).getByRole('listitem'),
    'the phone itself lists it among its last calls',
  ).toHaveCount(1);
  await client.showSection(ru.history.title);
  const rows = page.getByRole('list', { name: ru.history.list }).getByRole('button');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText(ru.history.awaitsCallback);

  await page.reload();
  await client.becomesRegistered();
  await rows.first().click();
  await page.getByRole('button', { name: ru.history.details.callBack }).click();
  await anna.rings();
  await anna.answer();
  await client.talks();
  await client.hangUp();
  await client.showSection(ru.history.title);
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: ru.history.awaitsCallback })).toHaveCount(0);
});

test('the message lamp is lit with a plain SIP account, and the mailbox is called', async ({
  pbx,
  launch,
  phoneOf,
}) => {
  test.setTimeout(150_000);
  await sendToVoicemail(pbx, '101');
  const [ivan, app] = await Promise.all([phoneOf('102'), launch()]);
  const anna = await app.firstWindow();
  await signInBySip(anna, pbx, pbx.person('101'));
  await anna.showSection(ru.voicemail.short);
  await expect(anna.page.getByText(ru.voicemail.noFresh)).toBeVisible();

  await ivan.window.dial('101');
  await ivan.window.talks();
  // The greeting and the tone, then some of his words.
  await expect.poll(() => ivan.window.recordedSeconds(), { timeout: 30_000 }).toBeGreaterThan(12);
  await ivan.window.hangUp();
  await expect(
    anna.page.getByRole('button', { name: `${ru.voicemail.short}, 1 новое сообщение` }),
  ).toBeVisible();

  await anna.page.getByLabel(ru.voicemail.mailbox.number).fill('*98');
  await anna.page.getByRole('button', { name: ru.voicemail.mailbox.call }).click();
  await anna.talks();
});

test('BLF absent (linphone-desktop #454) with a plain SIP account: a contact with a short number has a lamp', async ({
  pbx,
  launch,
  phoneOf,
  engine,
}) => {
  test.setTimeout(120_000);
  const anna = await (await launch()).firstWindow();
  await signInBySip(anna, pbx, pbx.person('101'));
  await anna.showSection(ru.contacts.title);
  await anna.page.getByRole('button', { name: ru.contacts.add }).click();
  await anna.page.getByLabel(ru.contacts.name, { exact: true }).fill('Иван из снабжения');
  await anna.page.getByLabel(ru.contacts.number, { exact: true }).fill('102');
  await anna.page.getByRole('button', { name: ru.contacts.save }).click();
  await anna.showColleagues();
  const ivan = anna.colleague('Иван из снабжения');
  // Asterisk has one word in dialog-info for who is free and who is not there.
  const { 'not-registered': away, free } = ru.colleagues.lamp;
  await expect(ivan).toContainText(engine === 'asterisk' ? free : away);
  const { window } = await phoneOf('102');
  await expect(ivan).toContainText(free);

  await ivan.getByRole('button').first().click();
  await window.rings();
});
