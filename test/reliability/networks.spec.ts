import { setTimeout as passing } from 'node:timers/promises';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import { longestSilence } from '../support/longest-silence.ts';
import { Networks, PBX_ADDRESS } from '../support/network/networks.ts';
import { OfficeBehindRouter } from '../support/network/office-behind-router.ts';
import { steadySound } from '../support/steady-sound.ts';

/** Fifty in `npm run bench`. */
const SWAPS = 5;
const LONGEST_GAP_S = 3;
/** How long after a change of networks the sound is looked at. */
const WATCHED_S = 8;

test.describe('a network that changes', () => {
  test.describe.configure({ mode: 'serial', timeout: 120_000 });
  let reason: string | undefined;
  test.beforeAll(async () => {
    reason = await Networks.impossible();
  });
  test.beforeEach(() => {
    test.skip(reason !== undefined, reason);
  });

  test('silence or drop on network change: from the cable to the Wi-Fi and back, the call goes on (JsSIP #738)', async ({
    launch,
  }) => {
    await using networks = await Networks.open();
    await using office = await OfficeBehindRouter.start(networks.office, PBX_ADDRESS);
    const app = await launch({ microphone: await steadySound(), network: networks.computer });
    const window = await app.firstWindow();
    const { login, password } = office.person('101');
    await window.signIn({ address: office.address, login, password });
    await window.becomesRegistered();
    await window.dial('*43');
    await window.talks();
    await window.firstSoundAt();

    const gaps: number[] = [];
    for (let swap = 0; swap < SWAPS; swap++) {
      const [from, to] = swap % 2 === 0 ? (['cable', 'wifi'] as const) : (['wifi', 'cable'] as const);
      const before = await window.recordedSeconds();
      const told = window.page.waitForFunction(
        (words) => document.body.textContent.includes(words),
        ru.call.warning.reconnecting,
        { polling: 50 },
      );
      await networks.join(to);
      await networks.leave(from);
      await told;
      gaps.push(longestSilence(await window.soundFrom(before, WATCHED_S)));
      await window.talks();
      await expect(window.call).not.toContainText(ru.call.warning.reconnecting);
    }
    console.log(`Silent for ${gaps.map((gap) => gap.toFixed(2)).join(', ')} s`);
    expect(Math.max(...gaps)).toBeLessThan(2 * LONGEST_GAP_S);
    await window.becomesRegistered();
    await window.hangUp();
    await window.ends(ru.call.end['hung-up']);
  });

  test('no incoming calls after the cable was changed for the Wi-Fi: the phone is registered by itself (NethServer/dev #7561)', async ({
    launch,
  }) => {
    await using networks = await Networks.open();
    await using office = await OfficeBehindRouter.start(networks.office, PBX_ADDRESS);
    const window = await (await launch({ network: networks.computer })).firstWindow();
    const { login, password } = office.person('101');
    await window.signIn({ address: office.address, login, password });
    await window.becomesRegistered();
    await networks.leave('cable');
    await expect(window.ownState).toContainText(ru.ownState.reconnecting, { timeout: 15_000 });
    await networks.join('wifi');
    const joinedAt = Date.now();
    await window.becomesRegistered();
    expect(Date.now() - joinedAt).toBeLessThan(5000);
  });

  test('a half-open network is noticed within 15 s, and the phone is registered within 2 s of its healing', async ({
    launch,
  }) => {
    await using networks = await Networks.open();
    await using office = await OfficeBehindRouter.start(networks.office, PBX_ADDRESS);
    const window = await (await launch({ network: networks.computer })).firstWindow();
    const { login, password } = office.person('101');
    await window.signIn({ address: office.address, login, password });
    await window.becomesRegistered();
    const brokenAt = Date.now();
    await networks.swallow();
    await expect(window.ownState).toContainText(ru.ownState.reconnecting, { timeout: 20_000 });
    const noticedAfter = Date.now() - brokenAt;
    await passing(7500);
    await networks.heal();
    const healedAt = Date.now();
    await window.becomesRegistered();
    const backAfter = Date.now() - healedAt;
    console.log(`Noticed after ${noticedAfter} ms, registered ${backAfter} ms after it healed`);
    expect(noticedAfter).toBeLessThan(15_500);
    expect(backAfter).toBeLessThan(4000);
  });
});
