import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, type PersonAtPhone, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import { expectHears, expectMusic } from '../support/hearing.ts';
import { longestSilence } from '../support/longest-silence.ts';
import { steadySound } from '../support/steady-sound.ts';

async function connect(caller: PersonAtPhone, callee: PersonAtPhone, number: string): Promise<void> {
  await caller.window.dial(number);
  await callee.window.rings();
  await callee.window.answer();
  await Promise.all([caller.window.talks(), callee.window.talks()]);
}

const button = (window: CommunicatorWindow, name: string) =>
  window.call.getByRole('button', { name, exact: true });

/** Opens the list of colleagues in the call and gives the call to a number. */
async function give(window: CommunicatorWindow, number: string, how: string): Promise<void> {
  await window.callButton(ru.call.transfer).click();
  const picker = window.call.getByRole('region', { name: ru.call.picker.title });
  await picker.getByLabel(ru.call.picker.field, { exact: true }).fill(number);
  await button(window, how).click();
}

test('a second call waits softly, is answered while the first hears music, and the two change places', async ({
  phoneOf,
}) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  await connect(anna, ivan, '102');
  // Only Anna speaks: where two do, her echo canceller takes part of her words for the other's echo.
  await ivan.window.mute();
  await maria.window.dial('101');
  const card = anna.window.call.getByRole('region', { name: ru.call.secondCall });
  await expect(card).toContainText('Мария Кузнецова');
  await expect(anna.window.callButton(ru.call.hangUp)).toBeVisible();

  await button(anna.window, ru.call.answerHolding).click();
  await maria.window.talks();
  await maria.window.mute();
  await expectHears(maria.window, anna.speech, [ivan.speech]);
  await expectMusic(ivan.window, anna.speech);

  await anna.window.call.getByRole('list', { name: ru.call.others }).getByText('Иван Петров').click();
  await expect(maria.window.call).toContainText(ru.call.heldByPeer);
  await expectHears(ivan.window, anna.speech, [maria.speech]);
});

test('a second incoming call resets a transfer in progress: it does not, the transfer is completed', async ({
  phoneOf,
}) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  await connect(anna, ivan, '102');
  await give(anna.window, '103', ru.call.picker.consult);
  await maria.window.rings();
  const bar = anna.window.call.getByRole('region', { name: ru.call.giving.region });
  await expect(bar).toContainText('Иван Петров → Мария Кузнецова');
  await maria.window.answer();
  await maria.window.talks();
  await expectMusic(ivan.window, anna.speech);

  // Ivan calls from a second computer, too.
  const second = await phoneOf('102');
  await second.window.dial('101');
  await expect(anna.window.call.getByRole('region', { name: ru.call.secondCall })).toBeVisible();
  await expect(bar).toContainText(ru.call.giving.consulting);
  await button(anna.window, ru.call.giving.complete).click();
  // The one who still calls is on the screen now, not how the transfer ended.
  await expect(bar).toHaveCount(0);
  await anna.window.rings();
  await expect(ivan.window.call).toContainText('Мария Кузнецова');
  await maria.window.mute();
  await expectHears(maria.window, ivan.speech, [anna.speech]);
});

test('transfer cannot be cancelled, buttons inconsistent: «Вернуться» brings the first one back', async ({
  phoneOf,
}) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  await connect(anna, ivan, '102');
  // Two who speak at once in the first seconds of a call: an echo canceller takes much of one for the other's echo.
  await ivan.window.mute();
  await give(anna.window, '103', ru.call.picker.consult);
  await maria.window.rings();
  await button(anna.window, ru.call.giving.back).click();
  await anna.window.talks();
  await expect(anna.window.call.getByRole('region', { name: ru.call.giving.region })).toBeHidden();
  await expect(ivan.window.call).not.toContainText(ru.call.heldByPeer);
  await expectHears(ivan.window, anna.speech, [maria.speech]);

  await give(anna.window, '103', ru.call.picker.now);
  await maria.window.rings();
  await maria.window.callButton(ru.call.decline).click();
  await expect(anna.window.call).toContainText(ru.call.giving.goesOn.replace('{{why}}. ', ''));
  await expect(ivan.window.call).not.toContainText(ru.call.heldByPeer);
  await expectHears(ivan.window, anna.speech, [maria.speech]);
});

test('a consultation that is taken back leaves no gap: the first one hears on within moments', async ({
  launch,
  pbx,
  phoneOf,
}) => {
  const [ivan, maria] = await Promise.all([phoneOf('102'), phoneOf('103')]);
  const app = await launch({ microphone: await steadySound() });
  const anna = { app, window: await app.firstWindow(), speech: ivan.speech };
  const { login, password } = pbx.person('101');
  await anna.window.signIn({ address: pbx.address, login, password });
  await anna.window.becomesRegistered();
  await connect(anna, ivan, '102');
  await ivan.window.mute();
  await give(anna.window, '103', ru.call.picker.consult);
  await maria.window.rings();
  await expect(ivan.window.call).toContainText(ru.call.heldByPeer);

  const asked = await ivan.window.recordedSeconds();
  await button(anna.window, ru.call.giving.back).click();
  const heard = await ivan.window.soundFrom(asked, 6);
  expect(heard.samples.length / heard.sampleRate).toBeGreaterThan(5.9);
  // Two negotiations and a jitter buffer, on a computer that runs three of these apps.
  expect(longestSilence(heard)).toBeLessThan(1.5);
  const settled = { ...heard, samples: heard.samples.subarray(2 * heard.sampleRate) };
  expect(longestSilence(settled)).toBeLessThan(0.2);
});

test('three hear one another in a conference, and one is let go', async ({ phoneOf }) => {
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  await connect(anna, ivan, '102');
  await anna.window.callButton(ru.call.addName).click();
  const field = anna.window.page.getByLabel(ru.dial.label);
  await field.fill('103');
  await field.press('Enter');
  await maria.window.rings();
  await maria.window.answer();
  await maria.window.talks();
  await button(anna.window, ru.call.mergeWith.replace('{{name}}', 'Иван Петров')).click();
  await anna.window.mute();
  await maria.window.mute();
  await expectHears(maria.window, ivan.speech, [anna.speech]);
  await button(anna.window, ru.call.conference.drop.replace('{{name}}', 'Иван Петров')).click();
  await ivan.window.ends(ru.call.end['hung-up-by-peer']);
  await anna.window.unmute();
  await expectHears(maria.window, anna.speech, [ivan.speech]);
});

test('colleagues are brought into a conference of the PBX, seen there, heard, and one is let go', async ({
  phoneOf,
}) => {
  test.setTimeout(120_000);
  const [anna, ivan, maria] = await Promise.all([phoneOf('101'), phoneOf('102'), phoneOf('103')]);
  await anna.window.dial('*71');
  await anna.window.talks();
  const members = anna.window.call.getByRole('list', { name: ru.call.conference.members });
  for (const [person, number, name] of [
    [ivan, '102', 'Иван Петров'],
    [maria, '103', 'Мария Кузнецова'],
  ] as const) {
    await anna.window.callButton(ru.call.addName).click();
    const field = anna.window.page.getByLabel(ru.dial.label);
    await field.fill(number);
    await field.press('Enter');
    await person.window.rings();
    await person.window.answer();
    await person.window.talks();
    await button(anna.window, ru.call.mergeWith.replace('{{name}}', 'Конференция')).click();
    await expect(members).toContainText(name);
  }
  await anna.window.mute();
  await maria.window.mute();
  await expectHears(maria.window, ivan.speech, [anna.speech]);
  await button(anna.window, ru.call.conference.drop.replace('{{name}}', 'Иван Петров')).click();
  await ivan.window.ends(ru.call.end['hung-up-by-peer']);
  await expect(members).not.toContainText('Иван Петров');
  await anna.window.unmute();
  await expectHears(maria.window, anna.speech, [ivan.speech]);
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
