import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, type PersonAtPhone, test } from '../support/communicator-test.ts';
import { heardKeys } from '../support/dtmf.ts';
import {
  expectHeardFromTheStart,
  expectHears,
  expectHearsOwnEcho,
  expectMusic,
  expectSilence,
} from '../support/hearing.ts';

async function connect(caller: PersonAtPhone, callee: PersonAtPhone, number: string): Promise<void> {
  await caller.window.dial(number);
  await callee.window.rings();
  await callee.window.answer();
  await Promise.all([caller.window.talks(), callee.window.talks()]);
}

/** Who is called lets the caller speak so long: enough to judge the first words. */
const callee = { silentFor: 6.5 };

/** The callee hears the caller from the first sound on; then the caller falls silent and hears the callee. */
async function expectFirstWords(caller: PersonAtPhone, callee: PersonAtPhone): Promise<void> {
  await expectHeardFromTheStart(callee.window, caller.speech, [callee.speech]);
  await caller.window.mute();
  await expectHears(caller.window, callee.speech, [caller.speech]);
  await caller.window.unmute();
}

/** Each hears what the other says, one after the other. */
async function expectTalk(one: PersonAtPhone, other: PersonAtPhone): Promise<void> {
  await other.window.mute();
  await expectHears(other.window, one.speech, [other.speech]);
  await one.window.mute();
  await other.window.unmute();
  await expectHears(one.window, other.speech, [one.speech]);
  await one.window.unmute();
}

test('101 calls 102: each hears what the other says, the caller hangs up', async ({ phoneOf }) => {
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102', callee)]);
  await connect(anna, ivan, '102');
  await expect(ivan.window.call).toContainText('Анна Соколова');
  await expect(anna.window.call).toContainText('Иван Петров');
  await expectFirstWords(anna, ivan);
  await anna.window.hangUp();
  await ivan.window.ends(ru.call.end['hung-up-by-peer']);
});

test('102 calls 101: each hears what the other says, the callee hangs up', async ({ phoneOf }) => {
  const [anna, ivan] = await Promise.all([phoneOf('101', callee), phoneOf('102')]);
  await connect(ivan, anna, '101');
  await expectFirstWords(ivan, anna);
  await anna.window.hangUp();
  await ivan.window.ends(ru.call.end['hung-up-by-peer']);
});

test('hold silences the one who holds and plays music to the other; resume brings the speech back', async ({
  phoneOf,
}) => {
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102', callee)]);
  await connect(anna, ivan, '102');
  await expectFirstWords(anna, ivan);
  await anna.window.callButton(ru.call.hold).click();
  await expect(anna.window.call).toContainText(ru.call.held);
  await expect(ivan.window.call).toContainText(ru.call.heldByPeer);
  await Promise.all([expectSilence(anna.window), expectMusic(ivan.window, anna.speech)]);
  await anna.window.callButton(ru.call.resume).click();
  await expectTalk(anna, ivan);
});

test('mute silences one way only', async ({ phoneOf }) => {
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102', callee)]);
  await connect(anna, ivan, '102');
  await expectHeardFromTheStart(ivan.window, anna.speech);
  await anna.window.mute();
  await expectSilence(ivan.window);
  await expectHears(anna.window, ivan.speech);
  await ivan.window.mute();
  await anna.window.unmute();
  await expectHears(ivan.window, anna.speech);
});

test('keys pressed in a call are heard as tones at the far end', async ({ phoneOf }) => {
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102', callee)]);
  await connect(anna, ivan, '102');
  await expectHeardFromTheStart(ivan.window, anna.speech);
  const heard = ivan.window.listen(8);
  await anna.window.pressKeys('1590#');
  expect(heardKeys(await heard)).toBe('1590#');
});

test('the echo test gives back what one says', async ({ phoneOf }) => {
  const anna = await phoneOf('101');
  await anna.window.dial('*43');
  await anna.window.talks();
  await expectHearsOwnEcho(anna.window, anna.speech);
  await anna.window.hangUp();
  await anna.window.ends(ru.call.end['hung-up']);
});
