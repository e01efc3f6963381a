import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import { expectHears } from '../support/hearing.ts';
import { speech, utterances } from '../support/speech.ts';
import { unprocessedSound } from '../support/unprocessed-sound.ts';

test('without a PBX: one person calls from window to window and hears himself', async ({ launch }) => {
  const words = await speech(utterances.anna);
  // One app plays what its own microphone hears: an echo canceller would take it out.
  const app = await launch({ microphone: words.path, settings: unprocessedSound() });
  const anna = await app.firstWindow();
  await anna.enterOffice('Анна Соколова');
  await anna.becomesRegistered();
  const ivan = await app.windowOpenedBy(() => anna.chooseFromMenu(ru.ownState.menu.openAnother));
  await ivan.enterOffice('Иван Петров');
  await ivan.becomesRegistered();
  await anna.dial('102');
  await ivan.rings();
  await ivan.answer();
  await anna.talks();
  await ivan.mute();
  await expectHears(ivan, words);
  await ivan.hangUp();
  await anna.ends(ru.call.end['hung-up-by-peer']);
});

test('a client outside reaches the company by its number', async ({ launch }) => {
  const app = await launch();
  const ivan = await app.firstWindow();
  await ivan.enterOffice('Иван Петров');
  await ivan.becomesRegistered();
  const client = await app.windowOpenedBy(() => ivan.chooseFromMenu(ru.ownState.menu.openAnother));
  await client.enterOffice('Ольга, клиент');
  await client.becomesRegistered();
  await client.colleague('Ромашка').getByRole('button').click();
  await ivan.rings();
  await expect(ivan.call).toContainText('+7 917 000-00-17');
  await ivan.answer();
  await client.talks();
  await client.hangUp();
  await ivan.ends(ru.call.end['hung-up-by-peer']);
});
