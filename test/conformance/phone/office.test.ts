import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PbxProcess } from '../../support/pbx-process.ts';
import { ha1, PhoneBrowser } from './phone-browser.ts';
import { PhoneDriver } from './phone-driver.ts';

/** Nobody answers there (RFC 5737). Waiting for the end of gathering would take 10 to 40 s. */
const DEAD_STUN: readonly RTCIceServer[] = [{ urls: ['stun:192.0.2.1:3478', 'stun:192.0.2.2:3478'] }];
/** Half of the best of those complaints: no gathering was waited for, however busy the machine. */
const BEFORE_GATHERING_ENDS_MS = 5000;

describe('the line at the embedded office', () => {
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

  const registered = async (
    extension: string,
    iceServers: readonly RTCIceServer[] = [],
  ): Promise<PhoneDriver> => {
    const { sip } = office.credentials;
    const { login, name, password } = office.person(extension);
    const phone = new PhoneDriver(await browser.page());
    phones.push(phone);
    await phone.open({
      url: sip.url,
      uri: `sip:${login}@${sip.domain}`,
      authorizationUser: login,
      displayName: name,
      digest: { realm: sip.domain, ha1: ha1(login, sip.domain, password) },
      iceServers,
    });
    await phone.connect();
    return phone;
  };
  const talking = async (): Promise<[PhoneDriver, PhoneDriver, string]> => {
    const [anna, ivan] = await Promise.all([registered('101'), registered('102')]);
    await anna.tell('call', 'a', '102');
    const { call, party } = await ivan.hear('call-arrived');
    expect(party).toEqual({ name: 'Анна Соколова', number: '101' });
    expect(await anna.hear('call-ringing')).toMatchObject({ earlyMedia: false });
    await ivan.tell('answer', call);
    await Promise.all([anna.hear('call-answered'), ivan.hear('call-answered')]);
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    return [anna, ivan, call];
  };

  it('talks, holds, resumes, and hangs up', async () => {
    const [anna, ivan] = await talking();
    for (const held of [true, false]) {
      await anna.tell('setHeld', 'a', held);
      expect(await anna.hear('call-held')).toMatchObject({ held });
    }
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    await ivan.tell('hangUp', 'arrived-1');
    expect(await anna.hear('call-ended')).toMatchObject({ reason: 'hung-up-by-peer' });
  });

  it('hears itself at the echo test', async () => {
    const anna = await registered('101');
    await anna.tell('call', 'a', '*43');
    await anna.hear('call-answered');
    await anna.hearsSound();
  });

  it('learns why it was not answered', async () => {
    const anna = await registered('101');
    await anna.tell('call', 'a', '102');
    expect(await anna.hear('call-ended')).toMatchObject({ reason: 'unavailable' });
    await anna.tell('call', 'b', '999');
    expect(await anna.hear('call-ended')).toMatchObject({ reason: 'not-found' });

    const ivan = await registered('102');
    await anna.tell('call', 'c', '102');
    await ivan.tell('decline', (await ivan.hear('call-arrived')).call);
    expect(await anna.hear('call-ended')).toMatchObject({ reason: 'declined' });
  });

  it('rings for a department until a colleague answers', async () => {
    const [anna, ivan, maria] = await Promise.all(
      ['101', '102', '103'].map((extension) => registered(extension)),
    );
    await maria!.tell('call', 'm', '200');
    const [atAnna, atIvan] = await Promise.all([anna!.hear('call-arrived'), ivan!.hear('call-arrived')]);
    expect(atIvan.called).toEqual({ name: 'Отдел продаж', number: '200' });
    await ivan!.tell('answer', atIvan.call);
    expect(await anna!.hear('call-ended')).toMatchObject({
      call: atAnna.call,
      reason: 'answered-elsewhere',
    });
    await maria!.hear('call-answered');
  });

  it('BLF absent (linphone-desktop #454): lamps are lit over plain SIP: not registered, free, ringing, talking', async () => {
    const anna = await registered('101');
    await anna.tell('watch', ['102']);
    expect(await anna.hear('lamp-changed')).toMatchObject({ extension: '102', state: 'not-registered' });
    const ivan = await registered('102');
    expect(await anna.hear('lamp-changed')).toMatchObject({ state: 'free' });
    await anna.tell('call', 'a', '102');
    const { call } = await ivan.hear('call-arrived');
    expect(await anna.hear('lamp-changed')).toMatchObject({ state: 'ringing' });
    await ivan.tell('answer', call);
    expect(await anna.hear('lamp-changed')).toMatchObject({ state: 'talking' });
    await ivan.tell('hangUp', call);
    expect(await anna.hear('lamp-changed')).toMatchObject({ state: 'free' });
  });

  it('10-40 s to dial or answer: ICE gathering (JsSIP #432, #804, #940): a dead STUN server delays neither', async () => {
    const [anna, ivan] = await Promise.all([registered('101', DEAD_STUN), registered('102', DEAD_STUN)]);
    const dialledAt = performance.now();
    await anna.tell('call', 'a', '102');
    const { call } = await ivan.hear('call-arrived');
    expect(performance.now() - dialledAt).toBeLessThan(BEFORE_GATHERING_ENDS_MS);

    const answeredAt = performance.now();
    await ivan.tell('answer', call);
    await anna.hear('call-answered');
    expect(performance.now() - answeredAt).toBeLessThan(BEFORE_GATHERING_ENDS_MS);
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
  });
});
