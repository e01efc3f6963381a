import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, type PersonAtPhone, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import { expectHears, expectMusic } from '../support/hearing.ts';

async function connect(caller: PersonAtPhone, callee: PersonAtPhone, number: string): Promise<void> {
  await caller.window.dial(number);
  await callee.window.rings();
  await callee.window.answer();
  await Promise.all([caller.window.talks(), callee.window.talks()]);
}

const button = (window: CommunicatorWindow, name: string) =>
  window.call.getByRole('button', { name, exact: true });

test('a second call waits softly, is answered while the first hears music, and the two change places', async ({
  phoneOf,
}) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  await connect(anna, ivan, '102');
  await maria.window.dial('101');
  const card = anna.window.call.getByRole('region', { name: ru.call.secondCall });
  await expect(card).toContainText('Мария Кузнецова');
  await expect(anna.window.callButton(ru.call.hangUp)).toBeVisible();

  await button(anna.window, ru.call.answerHolding).click();
  await maria.window.talks();
  await expectHears(maria.window, anna.speech, [ivan.speech]);
  await expectMusic(ivan.window, anna.speech);

  await anna.window.call.getByRole('list', { name: ru.call.others }).getByText('Иван Петров').click();
  await expect(maria.window.call).toContainText(ru.call.heldByPeer);
  await expectHears(ivan.window, anna.speech, [maria.speech]);
});

test('a parked call is taken from its place by a colleague', async ({ phoneOf }) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  await connect(anna, ivan, '102');
  await anna.window.callButton(ru.call.moreName).click();
  await anna.window.page.getByRole('menuitem', { name: ru.call.park }).click();
  await anna.window.ends(ru.call.end.parked);
  const place = /\*70\d+/.exec((await anna.window.call.textContent()) ?? '')?.[0] ?? '';
  await maria.window.dial(place);
  await maria.window.talks();
  await maria.window.mute();
  await expectHears(maria.window, ivan.speech, [anna.speech]);
});

test('keypad during voice prompts: it opens by itself, and a key is heard', async ({ phoneOf }) => {
  const anna = await phoneOf('101');
  await anna.window.dial('*43');
  await expect(anna.window.call.getByRole('group', { name: ru.call.keypad })).toBeVisible();
});
