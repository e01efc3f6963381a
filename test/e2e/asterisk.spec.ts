import { asteriskRoot } from '../../build/asterisk/asterisk-root.ts';
import { whyNoAsterisk } from '../../build/asterisk/why-no-asterisk.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import { expectHeardFromTheStart, expectHears } from '../support/hearing.ts';
import { watchLamp } from '../support/lamp-story.ts';

const whySkipped = await whyNoAsterisk();
/** Enough for a slow mirror; with a cached root it takes no time. */
const PREPARATION_MS = 300_000;

test.use({ engine: 'asterisk' });

test.skip(whySkipped !== undefined, `nothing was tested on Asterisk: ${whySkipped}`);

test.beforeAll(async () => {
  test.setTimeout(PREPARATION_MS);
  await asteriskRoot();
});

test('on Asterisk 101 calls 102: each hears what the other says, the caller hangs up', async ({
  phoneOf,
}) => {
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102', { silentFor: 6.5 })]);
  await anna.window.dial('102');
  await ivan.window.rings();
  await ivan.window.answer();
  await Promise.all([anna.window.talks(), ivan.window.talks()]);
  await expectHeardFromTheStart(ivan.window, anna.speech, [ivan.speech]);
  await anna.window.mute();
  await expectHears(anna.window, ivan.speech, [anna.speech]);
  await anna.window.hangUp();
  await ivan.window.ends(ru.call.end['hung-up-by-peer']);
});

test('on Asterisk a lamp follows its colleague: not in reach, free, ringing, talking, free', ({ phoneOf }) =>
  watchLamp(phoneOf));

test('phones come back by themselves after a restart of Asterisk, and may call', async ({
  asterisk,
  phoneOf,
}) => {
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  if (!asterisk) throw new Error('the demo office is not on Asterisk');
  await asterisk.restart(async () => {
    for (const { window } of [anna, ivan])
      await expect(window.ownState).toContainText(ru.ownState.reconnecting, { timeout: 30_000 });
  });
  await Promise.all([anna.window.becomesRegistered(), ivan.window.becomesRegistered()]);
  await anna.window.dial('102');
  await ivan.window.rings();
  await ivan.window.answer();
  await Promise.all([anna.window.talks(), ivan.window.talks()]);
});
