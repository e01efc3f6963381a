import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LineAccount } from '../../../renderer/sip/jssip-phone-line.ts';
import type { SipMessage } from '../../doubles/sip-message.ts';
import { SipRelay } from '../../doubles/sip-relay.ts';
import { ha1, PhoneBrowser } from './phone-browser.ts';
import { PhoneDriver } from './phone-driver.ts';

const isInvite = (message: SipMessage): boolean => message.method === 'INVITE';
const direction = ({ body }: SipMessage): string =>
  /a=(sendrecv|sendonly|recvonly|inactive)/.exec(body)?.[1] ?? '';

describe('the line against a SIP server', () => {
  let browser: PhoneBrowser;
  let relay: SipRelay;
  let phones: PhoneDriver[];

  beforeAll(async () => {
    browser = await PhoneBrowser.launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    relay = await SipRelay.listen();
    phones = [];
  });
  afterEach(async () => {
    await Promise.all(phones.map(({ page }) => page.context().close()));
    await relay.close();
  });

  const account = (login: string, password = 'secret'): LineAccount => ({
    url: relay.url,
    uri: `sip:${login}@${relay.domain}`,
    authorizationUser: login,
    displayName: `Человек ${login}`,
    digest: { realm: relay.domain, ha1: ha1(login, relay.domain, password) },
    iceServers: [],
  });
  const phone = async (given: LineAccount, microphone = true): Promise<PhoneDriver> => {
    const opened = new PhoneDriver(await browser.page({ microphone }));
    phones.push(opened);
    await opened.open(given);
    return opened;
  };
  const registered = async (login: string, microphone = true): Promise<PhoneDriver> => {
    const opened = await phone(account(login), microphone);
    await opened.connect();
    return opened;
  };
  const two = (): Promise<[PhoneDriver, PhoneDriver]> => Promise.all([registered('101'), registered('102')]);
  const talking = async (): Promise<[PhoneDriver, PhoneDriver, string]> => {
    const [anna, ivan] = await two();
    await anna.tell('call', 'a', '102');
    const { call } = await ivan.hear('call-arrived');
    await ivan.tell('answer', call);
    await Promise.all([anna.hear('call-answered'), ivan.hear('call-answered')]);
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    return [anna, ivan, call];
  };

  describe('registering', () => {
    it('finds out the realm when it has none', async () => {
      const anna = new PhoneDriver(await browser.page());
      phones.push(anna);
      const digests = { [relay.domain]: ha1('101', relay.domain, 'secret') };
      await anna.open({ ...account('101'), digest: null }, digests);
      await anna.connect();
    });

    it('is refused with a wrong password, after one try', async () => {
      const anna = await phone(account('101', 'wrong'));
      let tries = 0;
      relay.on('message', ({ method }) => {
        if (method === 'REGISTER') tries++;
      });
      await anna.tell('connect');
      expect(await anna.hear('register-refused')).toMatchObject({ code: 401 });
      expect(tries).toBe(2);
    });

    it.each([403, 404, 480, 500])('is refused with %i', async (code) => {
      relay.onRegister = () => `${code} No`;
      const anna = await phone(account('101'));
      await anna.tell('connect');
      expect(await anna.hear('register-refused')).toMatchObject({ code, retryAfterSeconds: undefined });
    });

    it('hears when to come back, and comes back over the same connection', async () => {
      relay.onRegister = () => '503 Busy\r\nRetry-After: 7';
      const anna = await phone(account('101'));
      await anna.tell('connect');
      expect(await anna.hear('register-refused')).toMatchObject({ code: 503, retryAfterSeconds: 7 });
      relay.onRegister = () => undefined;
      await anna.connect();
    });

    it('tells a server that is not there', async () => {
      const anna = await phone({ ...account('101'), url: 'ws://127.0.0.1:9' });
      await anna.tell('connect');
      expect(await anna.hear('connection-lost')).toMatchObject({ reason: 'server-unreachable' });
    });

    it('is back after a connection is lost', async () => {
      const anna = await registered('101');
      relay.drop('101');
      await anna.hear('connection-lost');
      await anna.tell('connect');
      await anna.hear('registered');
    });

    it('is back after a probe that finds a half-open connection', async () => {
      const anna = await registered('101');
      // Before the probe, so that no answer is on its way: any sign of life would count.
      relay.silent = true;
      await anna.tell('probe');
      await anna.tell('probe');
      expect(await anna.hear('connection-lost')).toMatchObject({ reason: 'server-silent' });
      relay.silent = false;
      await anna.tell('connect');
      await anna.hear('registered');
    });
  });

  describe('calling', () => {
    it('sends an INVITE with Opus first, G.711, digits and an address, and nothing else', async () => {
      const [anna, ivan] = await two();
      const invited = relay.next(isInvite);
      await anna.tell('call', 'a', '102');
      const { body } = await invited;
      const codecs = [...body.matchAll(/a=rtpmap:\d+ (\S+)/g)].map(([, name]) => name);
      expect(codecs).toEqual([
        'opus/48000/2',
        'PCMA/8000',
        'PCMU/8000',
        'telephone-event/48000',
        'telephone-event/8000',
      ]);
      expect(body).toContain('useinbandfec=1');
      expect(body).toMatch(/a=candidate:.* typ host/);
      expect(await ivan.hear('call-arrived')).toMatchObject({
        party: { name: 'Человек 101', number: '101' },
        called: undefined,
      });
      expect(await anna.hear('call-ringing')).toMatchObject({ call: 'a', earlyMedia: false });
    });

    it('talks both ways, until one hangs up', async () => {
      const [anna, ivan] = await talking();
      await anna.tell('hangUp', 'a');
      expect(await anna.hear('call-ended')).toMatchObject({ reason: 'hung-up' });
      expect(await ivan.hear('call-ended')).toMatchObject({ reason: 'hung-up-by-peer' });
    });

    it.each([
      ['486 Busy Here', 'busy', 486],
      ['600 Busy Everywhere', 'busy', 600],
      ['603 Decline', 'declined', 603],
      ['404 Not Found', 'not-found', 404],
      ['403 Forbidden', 'forbidden', 403],
      ['480 Unavailable\r\nReason: Q.850;cause=19', 'no-answer', 480],
      ['480 Unavailable\r\nReason: Q.850;cause=20', 'unavailable', 480],
      ['503 Down', 'server-error', 503],
    ])('%s: %s', async (answer, reason, sipCode) => {
      const anna = await registered('101');
      relay.onRequest = (message) => (isInvite(message) ? answer : undefined);
      await anna.tell('call', 'a', '102');
      expect(await anna.hear('call-ended')).toMatchObject({ reason, sipCode });
    });

    it('declines', async () => {
      const [anna, ivan] = await two();
      await anna.tell('call', 'a', '102');
      const { call } = await ivan.hear('call-arrived');
      await ivan.tell('decline', call);
      expect(await ivan.hear('call-ended')).toMatchObject({ reason: 'declined' });
      expect(await anna.hear('call-ended')).toMatchObject({ reason: 'declined', sipCode: 603 });
    });

    it('takes a second caller, and speaks with whom it is told to', async () => {
      const [anna, ivan, first] = await talking();
      const maria = await registered('103');
      await maria.tell('call', 'm', '102');
      const { call: second } = await ivan.hear('call-arrived');
      expect(await maria.hear('call-ringing')).toMatchObject({ earlyMedia: false });
      await ivan.tell('setHeld', first, true);
      await ivan.tell('answer', second);
      await ivan.tell('attend', { calls: [second], silenced: [] });
      await Promise.all([maria.hear('call-answered'), anna.hear('call-held-by-peer')]);
      await Promise.all([maria.hearsSound(), ivan.hearsSound(second)]);
      expect([await ivan.speaks(first), await ivan.speaks(second)]).toEqual([false, true]);
    });

    it('says nothing to whom it does not speak with, though they would not be held', async () => {
      const [anna, ivan, first] = await talking();
      relay.onRequest = (message) => (isInvite(message) ? '488 Not Acceptable Here' : undefined);
      await ivan.tell('setHeld', first, true);
      expect(await ivan.hear('call-held')).toMatchObject({ held: false });
      await ivan.tell('attend', { calls: [], silenced: [] });
      expect(await ivan.speaks(first)).toBe(false);
      await anna.hearsNothing('a');
    });

    it.each([
      ['Call-Info: <sip:x>;answer-after=3', 3],
      ['Alert-Info: <http://x>;info=alert-autoanswer', 0],
      ['Call-Info: <http://x>;purpose=icon', undefined],
    ])('hears whether the caller asks for an answer by itself: %s', async (header, answerAfterSeconds) => {
      const ivan = await registered('102');
      const invite = incomingInvite('<sip:200@relay.test>').replace(
        'Max-Forwards',
        `${header}\r\nMax-Forwards`,
      );
      relay.send('102', invite);
      expect((await ivan.hear('call-arrived')).answerAfterSeconds ?? undefined).toBe(answerAfterSeconds);
    });

    it('cancels: missed there', async () => {
      const [anna, ivan] = await two();
      await anna.tell('call', 'a', '102');
      await ivan.hear('call-arrived');
      await anna.hear('call-ringing');
      await anna.tell('hangUp', 'a');
      expect(await anna.hear('call-ended')).toMatchObject({ reason: 'cancelled' });
      expect(await ivan.hear('call-ended')).toMatchObject({ reason: 'missed' });
    });

    it('leaves no answered call behind when the answer crosses the cancelling', async () => {
      const [anna, ivan] = await two();
      relay.loses = ({ method }) => method === 'CANCEL';
      await anna.tell('call', 'a', '102');
      const { call } = await ivan.hear('call-arrived');
      await anna.hear('call-ringing');
      await anna.tell('hangUp', 'a');
      await ivan.tell('answer', call);
      expect(await ivan.hear('call-ended')).toMatchObject({ reason: 'hung-up-by-peer' });
    });

    it('tells when another device has answered, and whom the caller wanted', async () => {
      const ivan = await registered('102');
      const invite = incomingInvite('"Отдел продаж" <sip:200@relay.test>');
      relay.send('102', invite);
      expect(await ivan.hear('call-arrived')).toMatchObject({
        party: { name: 'Клиент <b>', number: '+78432009818' },
        called: { name: 'Отдел продаж', number: '200' },
      });
      relay.send('102', cancelOf(invite, 'SIP;cause=200;text="Call completed elsewhere"'));
      expect(await ivan.hear('call-ended')).toMatchObject({ reason: 'answered-elsewhere' });
    });

    it('goes on without a microphone, and says so', async () => {
      const [anna, ivan] = await Promise.all([registered('101', false), registered('102')]);
      await anna.tell('call', 'a', '102');
      expect(await anna.hear('call-microphone')).toMatchObject({ available: false });
      await ivan.tell('answer', (await ivan.hear('call-arrived')).call);
      await anna.hear('call-answered');
      await anna.hearsSound();
    });
  });

  describe('talking', () => {
    it('holds, is silent meanwhile, and resumes', async () => {
      const [anna, ivan, call] = await talking();
      const held = relay.next(isInvite);
      await anna.tell('setHeld', 'a', true);
      expect(await anna.speaks()).toBe(false);
      expect(direction(await held)).toBe('sendonly');
      expect(await anna.hear('call-held')).toMatchObject({ held: true });
      expect(await ivan.hear('call-held-by-peer')).toMatchObject({ call, held: true });
      expect(await ivan.speaks()).toBe(false);

      await anna.tell('setHeld', 'a', false);
      expect(await anna.hear('call-held')).toMatchObject({ held: false });
      expect(await ivan.hear('call-held-by-peer')).toMatchObject({ held: false });
      await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    });

    it('stays muted when the other side holds and resumes', async () => {
      const [anna, ivan, call] = await talking();
      await anna.tell('setMuted', 'a', true);
      for (const held of [true, false]) {
        await ivan.tell('setHeld', call, held);
        await anna.hear('call-held-by-peer');
        expect(await anna.speaks()).toBe(false);
      }
      await anna.tell('setMuted', 'a', false);
      expect(await anna.speaks()).toBe(true);
    });

    it('survives both sides holding at the same time', async () => {
      const [anna, ivan, call] = await talking();
      await Promise.all([anna.tell('setHeld', 'a', true), ivan.tell('setHeld', call, true)]);
      await Promise.all([anna.hear('call-held'), ivan.hear('call-held')]);
      await Promise.all([anna.tell('setHeld', 'a', false), ivan.tell('setHeld', call, false)]);
      await Promise.all([anna.hear('call-held'), ivan.hear('call-held')]);
      await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    });

    it('repeats a re-INVITE that met another', async () => {
      const [anna] = await talking();
      let met = 0;
      relay.onRequest = (message) => (isInvite(message) && ++met === 1 ? '491 Request Pending' : undefined);
      await anna.tell('setHeld', 'a', true);
      expect(await anna.hear('call-held')).toMatchObject({ held: true });
      expect(met).toBe(2);
    });

    it('goes on talking when the other side will not hold', async () => {
      const [anna] = await talking();
      relay.onRequest = (message) => (isInvite(message) ? '488 Not Acceptable Here' : undefined);
      await anna.tell('setHeld', 'a', true);
      expect(await anna.hear('call-held')).toMatchObject({ held: false });
      expect(await anna.speaks()).toBe(true);
      await anna.hearsSound();
    });

    it('sends every digit, however fast they are pressed', async () => {
      const [anna] = await talking();
      const sent = anna.page.evaluate(async () => {
        const { dtmf } = window.phone.connectionOf()!.getSenders()[0]!;
        let tones = '';
        return new Promise<string>((resolve) => {
          dtmf!.ontonechange = ({ tone }) => {
            tones += tone;
            if (tones.length === 5) resolve(tones);
          };
        });
      });
      for (const digit of '1590#') await anna.tell('sendDigit', 'a', digit);
      expect(await sent).toBe('1590#');
    });

    it('goes on while the signalling is away, and can be held and ended after', async () => {
      const [anna, ivan] = await talking();
      relay.drop('101');
      await anna.hear('connection-lost');
      await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
      await anna.connect();
      await anna.tell('setHeld', 'a', true);
      expect(await anna.hear('call-held')).toMatchObject({ held: true });
      await anna.tell('hangUp', 'a');
      expect(await ivan.hear('call-ended')).toMatchObject({ reason: 'hung-up-by-peer' });
    });

    it('finishes a hold that a lost connection interrupted', async () => {
      const [anna] = await talking();
      relay.loses = isInvite;
      const lost = relay.next(isInvite);
      await anna.tell('setHeld', 'a', true);
      await lost;
      relay.loses = () => false;
      relay.drop('101');
      await anna.hear('connection-lost');
      await anna.connect();
      expect(await anna.hear('call-held')).toMatchObject({ held: true });
    });

    it('ends at once while the signalling is away, and tells the other side when it is back', async () => {
      const [anna, ivan] = await talking();
      relay.drop('101');
      await anna.hear('connection-lost');
      await anna.tell('hangUp', 'a');
      expect(await anna.hear('call-ended')).toMatchObject({ reason: 'hung-up' });
      await anna.connect();
      expect(await ivan.hear('call-ended')).toMatchObject({ reason: 'hung-up-by-peer' });
    });

    it('loses a call that was not answered yet with its connection', async () => {
      const [anna, ivan] = await two();
      await anna.tell('call', 'a', '102');
      await ivan.hear('call-arrived');
      relay.drop('101');
      relay.drop('102');
      expect(await anna.hear('call-ended')).toMatchObject({ reason: 'connection-lost' });
      expect(await ivan.hear('call-ended')).toMatchObject({ reason: 'connection-lost' });
    });

    it('hangs up when it is stopped', async () => {
      const [anna, ivan] = await talking();
      await anna.tell('stop');
      expect(await ivan.hear('call-ended')).toMatchObject({ reason: 'hung-up-by-peer' });
    });
  });

  describe('transferring', () => {
    /** What a PBX says of a transfer, in the dialog of its REFER. */
    const news = (refer: SipMessage, cseq: number, status: string, event = 'refer'): string =>
      [
        `NOTIFY ${/<([^>]+)>/.exec(refer.header('contact'))?.[1]} SIP/2.0`,
        `Via: SIP/2.0/WS relay.invalid;branch=z9hG4bKnews${cseq}`,
        `From: ${refer.header('to')}`,
        `To: ${refer.header('from')}`,
        `Call-ID: ${refer.header('call-id')}`,
        `CSeq: ${cseq} NOTIFY`,
        // The far end stays where it is (RFC 6665 §4.4.1).
        `Contact: <${refer.start.split(' ')[1]}>`,
        'Max-Forwards: 70',
        ...(event === '' ? [] : [`Event: ${event}`]),
        'Subscription-State: active;expires=60',
        'Content-Type: message/sipfrag',
        `Content-Length: ${status.length}`,
        '',
        status,
      ].join('\r\n');
    const referring = async (answer = '202 Accepted\r\nContact: <sip:relay@relay.invalid>') => {
      const [anna, ivan] = await talking();
      relay.onRequest = ({ method }) => (method === 'REFER' ? answer : undefined);
      const referred = relay.next(({ method }) => method === 'REFER');
      await anna.tell('transfer', 'a', '103');
      const refer = await referred;
      const told = async (cseq: number, status: string, event?: string): Promise<string> => {
        const answered = relay.next(({ headers }) =>
          headers.some(([name, value]) => name.toLowerCase() === 'cseq' && value === `${cseq} NOTIFY`),
        );
        relay.send('101', news(refer, cseq, status, event));
        return (await answered).start;
      };
      return { anna, ivan, refer, told };
    };

    it('asks for it, and hears how far it has come', async () => {
      const { anna, refer, told } = await referring();
      expect(refer.header('refer-to')).toBe(`<sip:103@${relay.domain}>`);
      expect(refer.header('referred-by')).toBe(`<sip:101@${relay.domain}>`);
      expect(await anna.hear('transfer-progress')).toMatchObject({ call: 'a', progress: 'trying' });
      await told(9001, 'SIP/2.0 180 Ringing\r\n');
      expect(await anna.hear('transfer-progress')).toMatchObject({ progress: 'ringing' });
      await told(9002, 'SIP/2.0 200 OK');
      expect(await anna.hear('transfer-progress')).toMatchObject({ progress: 'done' });
    });

    it.each([
      ['486 Busy Here', 'busy'],
      ['603 Decline', 'declined'],
      ['404 Not Found', 'not-found'],
    ])('hears why it failed: %s', async (status, reason) => {
      const { anna, told } = await referring();
      await told(9001, `SIP/2.0 ${status}`);
      await anna.hear('transfer-progress');
      expect(await anna.hear('transfer-progress')).toMatchObject({ progress: 'failed', reason });
    });

    it('goes on when the PBX will not', async () => {
      const { anna, ivan } = await referring('403 Forbidden');
      expect(await anna.hear('transfer-progress')).toMatchObject({ progress: 'failed', reason: 'forbidden' });
      await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    });

    it('REFER / NOTIFY kills the call (JsSIP #556): no news of a transfer does, be it late, strange or malformed', async () => {
      const { anna, ivan, told } = await referring();
      const answers = [
        await told(9001, 'SIP/2.0 100 Trying'),
        await told(9002, 'SIP/2.0 180 Ringing', 'refer;id=4711'),
        await told(9003, 'nonsense'),
        await told(9004, 'SIP/2.0 200 OK'),
        await told(9005, 'SIP/2.0 200 OK'),
        await told(9006, 'SIP/2.0 503 Late'),
      ];
      for (const answer of answers) expect(answer).toMatch(/^SIP\/2.0 200/);
      expect(await told(9007, 'x', 'presence')).toMatch(/489/);
      expect(await told(9008, 'x', '')).toMatch(/489/);
      await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
      const said = (await anna.said()).filter(({ type }) => type === 'transfer-progress');
      expect(said).toMatchObject([{ progress: 'trying' }, { progress: 'done' }]);
      await anna.tell('hangUp', 'a');
      expect(await ivan.hear('call-ended')).toMatchObject({ reason: 'hung-up-by-peer' });
    });

    it('is not sent elsewhere by the far side', async () => {
      const [anna, ivan, call] = await talking();
      await ivan.tell('transfer', call, '103');
      expect(await ivan.hear('transfer-progress')).toMatchObject({ progress: 'trying' });
      expect(await ivan.hear('transfer-progress')).toMatchObject({ progress: 'failed', reason: 'declined' });
      await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    });
  });

  describe('lamps', () => {
    it('follows a colleague, and is in the dark when the line is lost', async () => {
      const anna = await registered('101');
      relay.onRequest = (message) =>
        message.method === 'SUBSCRIBE'
          ? '200 OK\r\nExpires: 600\r\nContact: <sip:x@relay.invalid>'
          : undefined;
      const subscribed = relay.next(({ method }) => method === 'SUBSCRIBE');
      await anna.tell('watch', ['103']);
      const subscribe = await subscribed;
      expect(subscribe.target).toBe('103');
      expect(subscribe.header('event')).toBe('dialog');
      relay.drop('101');
      expect(await anna.hear('lamp-changed')).toMatchObject({ extension: '103', state: 'unknown' });
      const again = relay.next(({ method }) => method === 'SUBSCRIBE');
      await anna.connect();
      expect((await again).target).toBe('103');
    });

    const dialogInfo = (inside: string, before = ''): string =>
      `<?xml version="1.0"?>${before}<dialog-info xmlns="urn:ietf:params:xml:ns:dialog-info" version="1" state="full" entity="sip:103@x">${inside}</dialog-info>`;
    const ours = '<c:extension xmlns:c="urn:communicator:extension-state" state="not-registered"/>';
    const dialog = (attributes: string, state: string): string =>
      `<dialog id="1" ${attributes}><state>${state}</state></dialog>`;

    const dialogWith = (direction: string, state: string, inside: string): string =>
      `<dialog id="1" direction="${direction}"><state>${state}</state>${inside}</dialog>`;
    const identity = (display: string, uri: string): string =>
      `<identity display="${display}">${uri}</identity>`;
    const held = (attribute: string): string =>
      `<local><target uri="sip:103@x"><param pname="+sip.rendering" ${attribute}="no"/></target></local>`;

    it.each([
      ['nothing', dialogInfo(''), { lamp: undefined, dialogs: {} }],
      [
        'ours',
        dialogInfo(ours + dialog('', 'confirmed')),
        { lamp: 'not-registered', dialogs: { 1: { state: 'talking' } } },
      ],
      [
        'unknown word',
        dialogInfo(ours.replace('not-registered', 'toString')),
        { lamp: undefined, dialogs: {} },
      ],
      [
        'ringing',
        dialogInfo(dialog('direction="recipient"', 'early')),
        { dialogs: { 1: { state: 'ringing' } } },
      ],
      [
        'calling',
        dialogInfo(dialog('direction="initiator"', 'early')),
        { dialogs: { 1: { state: 'talking' } } },
      ],
      ['over', dialogInfo(dialog('', 'terminated')), { dialogs: { 1: { state: 'free' } } }],
      [
        'who calls',
        dialogInfo(
          dialogWith(
            'recipient',
            'early',
            `<remote>${identity('Ольга &quot;К&quot;', 'sip:+79172340506@x;user=phone')}</remote>`,
          ),
        ),
        { dialogs: { 1: { state: 'ringing', with: { name: 'Ольга "К"', number: '+79172340506' } } } },
      ],
      [
        'who talks, by the target alone',
        dialogInfo(dialogWith('initiator', 'confirmed', '<remote><target uri="sip:102@x"/></remote>')),
        { dialogs: { 1: { state: 'talking', with: { name: '', number: '102' } } } },
      ],
      [
        'on hold, spelled pval',
        dialogInfo(dialogWith('initiator', 'confirmed', held('pval'))),
        { dialogs: { 1: { state: 'on-hold' } } },
      ],
      [
        'on hold, spelled pvalue',
        dialogInfo(dialogWith('initiator', 'confirmed', held('pvalue'))),
        { dialogs: { 1: { state: 'on-hold' } } },
      ],
      ['entities', dialogInfo('&x;', '<!DOCTYPE d [<!ENTITY x "y">]>'), undefined],
      ['no XML', '<dialog-info', undefined],
      ['something else', '<html xmlns="http://www.w3.org/1999/xhtml"/>', undefined],
      ['too much', dialogInfo(' '.repeat(70_000)), undefined],
    ])('reads dialog-info: %s', async (_, xml, expected) => {
      const page = await browser.page();
      const read = await page.evaluate((text) => {
        const info = window.readDialogInfo(text);
        return info && { lamp: info.lamp, dialogs: Object.fromEntries(info.dialogs) };
      }, xml);
      await page.context().close();
      if (expected === undefined) expect(read).toBeUndefined();
      else expect(read).toMatchObject(expected);
    });
  });
});

/** An INVITE as our PBX sends it for a department's call. */
function incomingInvite(called: string): string {
  const sdp = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0', ''].join('\r\n');
  return [
    'INVITE sip:102@relay.test SIP/2.0',
    'Via: SIP/2.0/WS relay.invalid;branch=z9hG4bKelse',
    'From: "x" <sip:x@relay.test>;tag=f1',
    'To: <sip:102@relay.test>',
    'Call-ID: elsewhere',
    'CSeq: 1 INVITE',
    'Contact: <sip:relay@relay.invalid>',
    'Max-Forwards: 70',
    'P-Asserted-Identity: "Клиент <b>" <sip:+78432009818@relay.test>',
    `P-Called-Party-ID: ${called}`,
    'Content-Type: application/sdp',
    `Content-Length: ${sdp.length}`,
    '',
    sdp,
  ].join('\r\n');
}

const cancelOf = (invite: string, reason: string): string =>
  `${invite
    .slice(0, invite.indexOf('Content-Type'))
    .replace(/^INVITE/, 'CANCEL')
    .replace('1 INVITE', '1 CANCEL')}Reason: ${reason}\r\nContent-Length: 0\r\n\r\n`;
