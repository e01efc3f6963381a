import { company } from '../../renderer/i18n/ru/company/company.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import { expectHeardFromTheStart } from '../support/hearing.ts';
import { sendToVoicemail } from '../support/pbx-settings.ts';

const { voicemail } = company.ownMore;
/** A minute is what there is; eight seconds of it are the whole of what Maria says. */
const RECORDED_ENOUGH = voicemail.recording.replace('{{seconds}}', '52');

const openOwnSettings = async (window: CommunicatorWindow): Promise<void> => {
  await window.showSection(ru.settings.title);
  await window.page.getByRole('button', { name: ru.settings.sections.own }).click();
  await expect(window.page.getByRole('region', { name: voicemail.title })).toBeVisible();
};

test('an employee records a greeting, and the next caller hears it', async ({ pbx, phoneOf }) => {
  await sendToVoicemail(pbx, '103');
  const [anna, maria] = await Promise.all([phoneOf('101'), phoneOf('103')]);
  await openOwnSettings(maria.window);
  const group = maria.window.page.getByRole('region', { name: voicemail.title });

  await group.getByRole('button', { name: voicemail.record }).click();
  await expect(group.getByText(RECORDED_ENOUGH)).toBeVisible({ timeout: 20_000 });
  await group.getByRole('button', { name: voicemail.stop }).click();
  await expect(group.getByLabel(voicemail.recorded)).toBeVisible();
  await group.getByRole('button', { name: voicemail.keep }).click();
  await expect(group.getByText(voicemail.own)).toBeVisible();

  await anna.window.dial('103');
  await anna.window.talks();
  await expectHeardFromTheStart(anna.window, maria.speech, [anna.speech]);
  await anna.window.hangUp();
});
