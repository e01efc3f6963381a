import { describe, expect } from 'vitest';
import { test } from './support/conformance-test.ts';
import { talk } from './support/talk.ts';

describe('hold', () => {
  test('silences both sides until it is resumed', async ({ office, phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan, '102');
    await anna.do('hold');
    await office.event('leg-held', ({ held }) => held);
    const [annaBefore, ivanBefore] = [await anna.settled(), await ivan.settled()];
    await ivan.sends(100);
    expect((await anna.heard()).packetsReceived).toBe(annaBefore);
    expect((await ivan.heard()).packetsReceived).toBe(ivanBefore);
    await anna.do('unhold');
    await office.event('leg-held', ({ held }) => !held);
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    expect((await ivan.heard()).packetsLost).toBe(0);
  });

  test('of both sides at once, twice over, leaves a working call', async ({ phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan, '102');
    for (let round = 0; round < 2; round++) {
      await Promise.all([anna.do('hold'), ivan.do('hold')]);
      await Promise.all([anna.do('unhold'), ivan.do('unhold')]);
    }
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
  });
});

describe('a refresh of the session', () => {
  test.for(['UPDATE', 'INVITE'])('by %s is answered and the call goes on', async (method, { phoneOf }) => {
    const anna = await phoneOf('anna', { extra: { session_timers_refresh_method: method } });
    await anna.do('call', '*43');
    await anna.event('confirmed');
    expect(await anna.page.evaluate(`phone.refreshSession('${method}')`)).toBe(200);
    await anna.hearsSound();
  });

  test('that restarts ICE moves the media to the new path', async ({ phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan, '102');
    await anna.do('restartIce');
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    await ivan.do('restartIce');
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
  });
});

describe('digits', () => {
  test.for(['RFC2833', 'INFO'])(
    'sent by %s are told to the brain',
    async (transport, { office, phoneOf }) => {
      const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
      await talk(anna, ivan, '102');
      for (const [phone, leg] of [
        [anna, /^arrived/],
        [ivan, /^dialled/],
      ] as const) {
        office.events.length = 0;
        for (const digit of ['5', '#', '0']) {
          await phone.do('digit', digit, transport);
          await office.event('leg-digit', (event) => event.digit === digit && leg.test(event.leg));
        }
        expect(office.events.filter(({ type }) => type === 'leg-digit')).toHaveLength(3);
      }
      await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    },
  );

  test.for(['RFC2833', 'INFO'])('sent by %s sound at the other side', async (transport, { phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan, '102');
    await Promise.all([anna.do('mute'), ivan.do('mute')]);
    for (const [from, to] of [
      [anna, ivan],
      [ivan, anna],
    ] as const) {
      await to.isQuiet();
      const heard = to.hearsSound();
      await from.do('digit', '5', transport);
      await heard;
    }
  });
});
