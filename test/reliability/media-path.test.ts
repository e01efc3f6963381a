import { networkInterfaces } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PhoneDriver } from '../conformance/phone/phone-driver.ts';
import { ha1, PhoneBrowser } from '../conformance/phone/phone-browser.ts';
import { PbxProcess } from '../support/pbx-process.ts';

/** Every address of this computer: whichever a call uses, it is among them. */
const everyAddress = (): string[] =>
  Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));

/** The user fragments of the two sides of the call, ours first (RFC 8839 §5.4). */
const fragments = (phone: PhoneDriver): Promise<string[]> =>
  phone.page.evaluate(() => {
    const { localDescription, remoteDescription } = window.phone.connectionOf('a')!;
    return [localDescription, remoteDescription].map(
      (description) => /a=ice-ufrag:(\S+)/.exec(description?.sdp ?? '')?.[1] ?? '',
    );
  });

describe('the path of a call at the embedded office', () => {
  let browser: PhoneBrowser;
  let office: PbxProcess;
  const phones: PhoneDriver[] = [];

  beforeAll(async () => {
    [browser, office] = await Promise.all([PhoneBrowser.launch(), PbxProcess.start()]);
  });
  afterEach(async () => {
    await Promise.all(phones.splice(0).map((phone) => phone.leave()));
  });
  afterAll(async () => {
    await browser.close();
    await office[Symbol.asyncDispose]();
  });

  const atEchoTest = async (): Promise<PhoneDriver> => {
    const { sip } = office.credentials;
    const { login, name, password } = office.person('101');
    const phone = new PhoneDriver(await browser.page());
    phones.push(phone);
    await phone.open({
      url: sip.url,
      uri: `sip:${login}@${sip.domain}`,
      authorizationUser: login,
      displayName: name,
      digest: { realm: sip.domain, ha1: ha1(login, sip.domain, password) },
      iceServers: [],
    });
    await phone.connect();
    await phone.tell('call', 'a', '*43');
    await phone.hear('call-answered');
    await phone.hearsSound();
    // The first judgement of the sound: from then on it is known which address it uses.
    await phone.hear('call-link');
    return phone;
  };

  /** The call is known to be cut off, and the signalling went with the address, as the store is told. */
  const loseAddress = async (phone: PhoneDriver): Promise<void> => {
    await phone.tell('networkChanged', everyAddress());
    while ((await phone.hear('call-link')).link.flows);
    const said = await phone.said();
    expect(said).toContainEqual(expect.objectContaining({ type: 'connection-lost', reason: 'no-network' }));
  };

  it('is another one after the address under it is gone, and the call is heard again', async () => {
    const phone = await atEchoTest();
    const [ours, theirs] = await fragments(phone);
    await loseAddress(phone);
    await phone.connect();
    await expect.poll(async () => (await fragments(phone))[1], { timeout: 10_000 }).not.toBe(theirs);
    expect((await fragments(phone))[0]).not.toBe(ours);
    await phone.hearsSound();
  });

  it('is another one for a call on hold, which stays on hold and can be resumed', async () => {
    const phone = await atEchoTest();
    await phone.tell('setHeld', 'a', true);
    expect(await phone.hear('call-held')).toMatchObject({ held: true });
    await loseAddress(phone);
    await phone.connect();
    await phone.tell('setHeld', 'a', false);
    expect(await phone.hear('call-held')).toMatchObject({ held: false });
    await phone.hearsSound();
  });
});
