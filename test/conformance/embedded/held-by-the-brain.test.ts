import { describe, expect } from 'vitest';
import { RawPhone, status } from '../../security/sip/support/raw-phone.ts';
import { test } from './support/conformance-test.ts';
import type { JsSipPhone } from '../support/jssip-phone.ts';
import { DOMAIN } from './support/test-office.ts';

const contact = 'Contact: <sip:x@raw.invalid;transport=ws>';
const withBody = [contact, 'Content-Type: application/sdp'];
const offer = [
  'v=0',
  'o=- 1 1 IN IP4 0.0.0.0',
  's=-',
  't=0 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=rtpmap:111 opus/48000/2',
  'a=ice-ufrag:abcd',
  'a=ice-pwd:0123456789012345678901',
  `a=fingerprint:sha-256 ${Array(32).fill('AA').join(':')}`,
  'a=setup:active',
  'a=sendrecv',
  '',
].join('\r\n');

/** Calls and is answered. Returns what later requests of the dialog have in common. */
async function calling(phone: RawPhone): Promise<{ uri: string; to: string; callId: string }> {
  const request = { uri: `sip:*00@${DOMAIN}`, headers: withBody, body: offer, callId: 'met', sequence: 1 };
  const to = /^To: ([^\r]+)/m.exec(await phone.ask('INVITE', 'anna', request))?.[1] ?? '';
  const dialog = { uri: `sip:pbx@${DOMAIN}`, to, callId: 'met' };
  phone.send(phone.write('ACK', 'anna', { ...dialog, sequence: 1 }));
  return dialog;
}

function responseTo(request: string, status: string, body = ''): string {
  const kept = request.split('\r\n').filter((line) => /^(Via|From|To|Call-ID|CSeq):/.test(line));
  const headers = [...kept, contact, ...(body ? ['Content-Type: application/sdp'] : [])];
  return [`SIP/2.0 ${status}`, ...headers, `Content-Length: ${body.length}`, '', body].join('\r\n');
}

const sequenceOf = (request: string): number => Number(/^CSeq: (\d+)/m.exec(request)?.[1]);

async function talk(caller: JsSipPhone, callee: JsSipPhone): Promise<void> {
  await caller.do('call', '102');
  await callee.event('incoming');
  await callee.do('answer');
  await Promise.all([caller.event('confirmed'), callee.event('confirmed')]);
}

describe('a phone that is told of being held', () => {
  test('says so, whoever called, and is taken back', async ({ office, phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan);
    for (const [phone, leg] of [
      [anna, await office.arrived()],
      [ivan, 'dialled-1'],
    ] as const) {
      office.do({ type: 'tell-held', leg, held: true });
      expect(await phone.event('hold')).toMatchObject({ originator: 'remote' });
      office.do({ type: 'tell-held', leg, held: false });
      expect(await phone.event('unhold')).toMatchObject({ originator: 'remote' });
    }
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
    expect(office.events.some(({ type }) => type === 'leg-held')).toBe(false);
  });

  test('while it holds itself goes on holding', async ({ office, phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan);
    const leg = await office.arrived();
    await anna.do('hold');
    await office.event('leg-held');
    office.do({ type: 'tell-held', leg, held: true });
    await anna.event('hold');
    office.do({ type: 'tell-held', leg, held: false });
    await anna.event('unhold');
    expect(office.events.filter(({ type }) => type === 'leg-held')).toHaveLength(1);
    await anna.do('unhold');
    await office.event('leg-held', ({ held }) => !held);
    await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
  });
});

test('a phone in a call is told why, when the engine closes', async ({ office, phoneOf }) => {
  const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
  await talk(anna, ivan);
  await office.engine.close();
  for (const phone of [anna, ivan]) {
    expect(await phone.event('ended')).toMatchObject({ originator: 'remote', reason: 'Q.850;cause=41' });
    await phone.event('disconnected');
  }
});

describe('two re-INVITEs that meet', () => {
  test('the phone’s is refused while ours is out; ours is repeated after glare', async ({ office }) => {
    await using anna = await RawPhone.registered(office.url, 'anna');
    const dialog = await calling(anna);
    const leg = await office.arrived();
    office.do({ type: 'tell-held', leg, held: true });
    const first = await anna.message(/^INVITE.*a=sendonly/s);
    const theirs = { ...dialog, sequence: 2, headers: withBody, body: offer };
    expect(status(await anna.ask('INVITE', 'anna', theirs))).toBe(491);
    anna.send(responseTo(first, '491 Request Pending'));
    const again = await anna.message(new RegExp(`^INVITE.*CSeq: ${sequenceOf(first) + 1} INVITE`, 's'));
    expect(again).toContain('a=sendonly');
    anna.send(responseTo(again, '200 OK', offer.replace('a=sendrecv', 'a=recvonly')));
    await anna.message(new RegExp(`^ACK.*CSeq: ${sequenceOf(again)} ACK`, 's'));
    office.do({ type: 'tell-held', leg, held: false });
    expect(await anna.message(/^INVITE.*a=sendrecv/s)).toContain(`CSeq: ${sequenceOf(again) + 1} INVITE`);
    expect(office.events.some(({ type }) => type === 'leg-held' || type === 'leg-ended')).toBe(false);
  });

  test('a phone that takes no UPDATE is told its new party by re-INVITE, with nothing else changed', async ({
    office,
  }) => {
    await using anna = await RawPhone.registered(office.url, 'anna');
    await calling(anna);
    office.do({ type: 'tell-party', leg: await office.arrived(), party: { name: 'Мария', number: '103' } });
    anna.send(responseTo(await anna.message(/^UPDATE/), '501 Not Implemented'));
    const told = await anna.message(/^INVITE/);
    expect(told).toContain('P-Asserted-Identity: "Мария" <sip:103@office.example>');
    expect(told).toContain('a=sendrecv');
  });

  test('a call of which the phone knows nothing any more is over', async ({ office }) => {
    await using anna = await RawPhone.registered(office.url, 'anna');
    await calling(anna);
    office.do({ type: 'tell-held', leg: await office.arrived(), held: true });
    anna.send(responseTo(await anna.message(/^INVITE/), '481 Call/Transaction Does Not Exist'));
    expect(await office.event('leg-ended')).toMatchObject({ cause: 'failed' });
  });
});
