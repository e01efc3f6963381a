import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ha1, PhoneBrowser } from '../conformance/phone/phone-browser.ts';
import { PhoneDriver } from '../conformance/phone/phone-driver.ts';
import { SipRelay } from '../doubles/sip-relay.ts';

/** Pairs talk at the same time; RFC 3261 §14.1 makes each glare last some seconds. 200 in all with GLARES=25. */
const PAIRS = 4;
const GLARES = Number(process.env.GLARES ?? 2);

describe('glare: both sides hold and resume at the same time', () => {
  let browser: PhoneBrowser;
  let relay: SipRelay;
  beforeAll(async () => {
    browser = await PhoneBrowser.launch();
    relay = await SipRelay.listen();
  });
  afterAll(async () => {
    await browser.close();
    await relay.close();
  });

  const registered = async (login: string): Promise<PhoneDriver> => {
    const phone = new PhoneDriver(await browser.page());
    await phone.open({
      url: relay.url,
      uri: `sip:${login}@${relay.domain}`,
      authorizationUser: login,
      displayName: login,
      digest: { realm: relay.domain, ha1: ha1(login, relay.domain, 'secret') },
      iceServers: [],
    });
    await phone.connect();
    return phone;
  };

  it(
    `leaves no broken session, ${PAIRS * GLARES * 2} times`,
    async () => {
      let refused = 0;
      relay.on('message', ({ isResponse, start }) => {
        if (isResponse && start.includes(' 491 ')) refused++;
      });
      await Promise.all(
        Array.from({ length: PAIRS }, async (_, pair) => {
          const [one, other] = await Promise.all([registered(`a${pair}`), registered(`b${pair}`)]);
          await one.tell('call', 'a', `b${pair}`);
          const { call } = await other.hear('call-arrived');
          await other.tell('answer', call);
          await Promise.all([one.hear('call-answered'), other.hear('call-answered')]);
          for (let round = 0; round < GLARES; round++)
            for (const held of [true, false]) {
              await Promise.all([one.tell('setHeld', 'a', held), other.tell('setHeld', call, held)]);
              expect((await one.hear('call-held')).held).toBe(held);
              expect((await other.hear('call-held')).held).toBe(held);
            }
          await Promise.all([one.hearsSound(), other.hearsSound()]);
          await one.tell('hangUp', 'a');
          expect(await other.hear('call-ended')).toMatchObject({ reason: 'hung-up-by-peer' });
        }),
      );
      expect(refused).toBeGreaterThan(0);
    },
    60_000 + 12_000 * GLARES,
  );
});
