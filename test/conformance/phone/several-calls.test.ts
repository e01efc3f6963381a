import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PbxProcess } from '../../support/pbx-process.ts';
import { ha1, PhoneBrowser } from './phone-browser.ts';
import { PhoneDriver } from './phone-driver.ts';

/** What lines do with several calls at the embedded office: who hears whom, and who is told what. */
describe('several calls at the embedded office', () => {
  let browser: PhoneBrowser;
  let office: PbxProcess;
  const phones: PhoneDriver[] = [];

  beforeAll(async () => {
    [browser, office] = await Promise.all([PhoneBrowser.launch(), PbxProcess.start()]);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail')
      for (const phone of phones) console.error(await phone.story().catch(String));
    await Promise.all(phones.splice(0).map((phone) => phone.leave()));
  });
  afterAll(async () => {
    await browser.close();
    await office[Symbol.asyncDispose]();
  });

  const registered = async (extension: string): Promise<PhoneDriver> => {
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
      iceServers: [],
    });
    await phone.connect();
    return phone;
  };
  const three = async (): Promise<[PhoneDriver, PhoneDriver, PhoneDriver]> => {
    const [anna, ivan, maria] = await Promise.all(['101', '102', '103'].map(registered));
    return [anna!, ivan!, maria!];
  };
  /** The callee's name of the call. */
  const connect = async (caller: PhoneDriver, callee: PhoneDriver, call: string, number: string) => {
    await caller.tell('call', call, number);
    const arrived = await callee.hear('call-arrived');
    await callee.tell('answer', arrived.call);
    await Promise.all([caller.hear('call-answered'), callee.hear('call-answered')]);
    await Promise.all([caller.hearsSound(call), callee.hearsSound(arrived.call)]);
    return arrived.call;
  };
  const held = async (phone: PhoneDriver, call: string, isHeld = true): Promise<void> => {
    await phone.tell('setHeld', call, isHeld);
    expect(await phone.hear('call-held')).toMatchObject({ call, held: isHeld });
  };

  it('no audio after hold / unhold (JsSIP #691, SIP.js #543): there is, however often two calls change places', async () => {
    const [anna, ivan, maria] = await three();
    const atIvan = await connect(anna, ivan, 'a', '102');
    await held(anna, 'a');
    const atMaria = await connect(anna, maria, 'b', '103');
    for (const [waits, speaks, far, call] of [
      ['b', 'a', ivan, atIvan],
      ['a', 'b', maria, atMaria],
      ['b', 'a', ivan, atIvan],
      ['a', 'b', maria, atMaria],
    ] as const) {
      await held(anna, waits);
      await held(anna, speaks, false);
      await anna.tell('attend', { calls: [speaks], silenced: [] });
      await Promise.all([anna.hearsSound(speaks), far.hearsSound(call)]);
      expect([await anna.speaks(speaks), await anna.speaks(waits)]).toEqual([true, false]);
    }
  });

  it('queue name not shown (NethServer/dev #7332): it is, by name and number', async () => {
    const [anna, ivan] = await Promise.all([registered('101'), registered('102')]);
    await ivan.tell('call', 'i', '200');
    expect(await anna.hear('call-arrived')).toMatchObject({
      party: { name: 'Иван Петров', number: '102' },
      called: { name: 'Отдел продаж', number: '200' },
    });
  });

  it('gives a call away: who is given talks to the other, who was asked is told how it goes', async () => {
    const [anna, ivan, maria] = await three();
    const atIvan = await connect(anna, ivan, 'a', '102');
    await held(anna, 'a');
    await anna.tell('transfer', 'a', '103');
    const { call: atMaria } = await maria.hear('call-arrived');
    expect(await anna.hear('transfer-progress')).toMatchObject({ progress: 'trying' });
    expect(await anna.hear('transfer-progress')).toMatchObject({ progress: 'ringing' });
    await maria.tell('answer', atMaria);
    expect(await anna.hear('transfer-progress')).toMatchObject({ progress: 'done' });
    expect(await anna.hear('call-ended')).toMatchObject({ call: 'a' });
    await Promise.all([ivan.hearsSound(atIvan), maria.hearsSound(atMaria)]);
    expect(await ivan.hear('call-party')).toMatchObject({ party: { number: '103' } });
    await maria.tell('setMuted', atMaria, true);
    await ivan.hearsNothing(atIvan);
  });

  it('keeps the call when nobody takes it', async () => {
    const [anna, ivan] = await Promise.all([registered('101'), registered('102')]);
    const atIvan = await connect(anna, ivan, 'a', '102');
    await held(anna, 'a');
    await anna.tell('transfer', 'a', '103');
    expect(await anna.hear('transfer-progress')).toMatchObject({ progress: 'trying' });
    expect(await anna.hear('transfer-progress')).toMatchObject({ progress: 'failed' });
    await held(anna, 'a', false);
    await Promise.all([anna.hearsSound('a'), ivan.hearsSound(atIvan)]);
  });

  it('transfer cannot be cancelled (NethServer/dev #7830): it can, while the other rings', async () => {
    const [anna, ivan, maria] = await three();
    const atIvan = await connect(anna, ivan, 'a', '102');
    await held(anna, 'a');
    await anna.tell('transfer', 'a', '103');
    const { call: atMaria } = await maria.hear('call-arrived');
    await held(anna, 'a', false);
    expect(await maria.hear('call-ended')).toMatchObject({ call: atMaria, reason: 'missed' });
    await Promise.all([anna.hearsSound('a'), ivan.hearsSound(atIvan)]);
  });

  it('connects the two it has asked, and is let go by both', async () => {
    const [anna, ivan, maria] = await three();
    const atIvan = await connect(anna, ivan, 'a', '102');
    await held(anna, 'a');
    const atMaria = await connect(anna, maria, 'b', '103');
    await anna.tell('join', 'a', 'b');
    await anna.hear('transfer-progress');
    expect(await anna.hear('transfer-progress')).toMatchObject({ call: 'a', progress: 'done' });
    await Promise.all([ivan.hearsSound(atIvan), maria.hearsSound(atMaria)]);
    expect(await ivan.hear('call-party')).toMatchObject({ party: { number: '103' } });
    expect(await maria.hear('call-party')).toMatchObject({ party: { number: '102' } });
    const ended = async () =>
      (await anna.said()).flatMap((said) => (said.type === 'call-ended' ? [said.call] : []));
    await expect.poll(ended).toEqual(expect.arrayContaining(['a', 'b']));
    await ivan.tell('hangUp', atIvan);
    expect(await maria.hear('call-ended')).toMatchObject({ reason: 'hung-up-by-peer' });
  });

  it('connects the two whoever of them called', async () => {
    const [anna, ivan, maria] = await three();
    await ivan.tell('call', 'i', '101');
    const { call: first } = await anna.hear('call-arrived');
    await anna.tell('answer', first);
    await ivan.hear('call-answered');
    await held(anna, first);
    await maria.tell('call', 'm', '101');
    const { call: second } = await anna.hear('call-arrived');
    await anna.tell('answer', second);
    await maria.hear('call-answered');
    await anna.tell('join', first, second);
    await anna.hear('transfer-progress');
    expect(await anna.hear('transfer-progress')).toMatchObject({ progress: 'done' });
    await Promise.all([ivan.hearsSound('i'), maria.hearsSound('m')]);
  });

  it('lets three hear one another, and silences one for all', async () => {
    const [anna, ivan, maria] = await three();
    const atIvan = await connect(anna, ivan, 'a', '102');
    await held(anna, 'a');
    const atMaria = await connect(anna, maria, 'b', '103');
    await held(anna, 'a', false);
    await anna.tell('attend', { calls: ['a', 'b'], silenced: [] });
    await anna.tell('setMuted', 'a', true);
    await anna.tell('setMuted', 'b', true);
    // Only Maria speaks now: to Anna, and through Anna to Ivan.
    await ivan.tell('setMuted', atIvan, true);
    await Promise.all([anna.hearsSound('b'), ivan.hearsSound(atIvan)]);
    await maria.hearsNothing(atMaria);
    // Only Ivan speaks.
    await maria.tell('setMuted', atMaria, true);
    await ivan.tell('setMuted', atIvan, false);
    await Promise.all([anna.hearsSound('a'), maria.hearsSound(atMaria)]);
    await ivan.hearsNothing(atIvan);
    await anna.tell('attend', { calls: ['a', 'b'], silenced: ['a'] });
    await maria.hearsNothing(atMaria);
    // Anna speaks to both; then one leaves and the other goes on.
    await anna.tell('setMuted', 'a', false);
    await anna.tell('setMuted', 'b', false);
    await Promise.all([ivan.hearsSound(atIvan), maria.hearsSound(atMaria)]);
    await ivan.tell('hangUp', atIvan);
    await anna.hear('call-ended');
    await anna.tell('attend', undefined);
    await maria.tell('setMuted', atMaria, false);
    await Promise.all([anna.hearsSound('b'), maria.hearsSound(atMaria)]);
  });

  it('parks: hears and sees the place, and a colleague takes the call from there', async () => {
    const [anna, ivan, maria] = await three();
    const atIvan = await connect(anna, ivan, 'a', '102');
    await anna.tell('transfer', 'a', '*70');
    const { party } = await anna.hear('call-party');
    expect(party).toMatchObject({ name: 'Парковка', number: expect.stringMatching(/^\*70\d+$/) });
    await anna.hearsSound('a');
    await anna.hear('call-ended');
    await maria.tell('call', 'm', party.number);
    await maria.hear('call-answered');
    await Promise.all([ivan.hearsSound(atIvan), maria.hearsSound('m')]);
    await maria.tell('setMuted', 'm', true);
    await ivan.hearsNothing(atIvan);
  });

  it.each([['*8102'], ['*8']])('picks up what rings at a colleague: %s', async (code) => {
    const [anna, ivan, maria] = await three();
    await maria.tell('call', 'm', '102');
    const { call } = await ivan.hear('call-arrived');
    await anna.tell('call', 'a', code);
    await Promise.all([anna.hear('call-answered'), maria.hear('call-answered')]);
    expect(await ivan.hear('call-ended')).toMatchObject({ call, reason: 'answered-elsewhere' });
    await Promise.all([anna.hearsSound('a'), maria.hearsSound('m')]);
  });

  it('keypad during voice prompts (NethServer/dev #7579): a machine answers without ringing, a person does not', async () => {
    const [anna, ivan] = await Promise.all([registered('101'), registered('102')]);
    await anna.tell('call', 'menu', '*71');
    await anna.hear('call-answered');
    expect((await anna.said()).some(({ type }) => type === 'call-ringing')).toBe(false);
    await anna.tell('hangUp', 'menu');
    await connect(anna, ivan, 'person', '102');
    expect((await anna.said()).some(({ type }) => type === 'call-ringing')).toBe(true);
  });
});
