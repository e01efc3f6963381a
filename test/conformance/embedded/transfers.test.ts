import { describe, expect } from 'vitest';
import { RawPhone, status } from '../../security/sip/support/raw-phone.ts';
import { test } from './support/conformance-test.ts';
import type { JsSipPhone } from '../support/jssip-phone.ts';
import { DOMAIN, type TestOffice } from './support/test-office.ts';

async function talk(caller: JsSipPhone, callee: JsSipPhone, number: string): Promise<void> {
  await caller.do('call', number);
  await callee.event('incoming');
  await callee.do('answer');
  await Promise.all([caller.event('confirmed'), callee.event('confirmed')]);
}

/** The tags and Call-ID of a leg's dialog, as a Replaces header names it. */
async function replacesOf(office: TestOffice, response: RegExp): Promise<string> {
  const ok = await office.message('in', response);
  const tag = (name: string): string => new RegExp(`^${name}:.*tag=([^\\s;]+)`, 'm').exec(ok)?.[1] ?? '';
  return `${/^Call-ID: (\S+)/m.exec(ok)?.[1]};to-tag=${tag('To')};from-tag=${tag('From')}`;
}

describe('a blind transfer', () => {
  test('is asked of the brain, and the phone is told how it goes', async ({ office, phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan, '102');
    await ivan.do('refer', '103');
    expect(await office.event('transfer-asked')).toEqual({
      type: 'transfer-asked',
      leg: 'dialled-1',
      to: '103',
    });
    expect(await ivan.event('refer-requestSucceeded')).toMatchObject({ status: 202 });
    expect(await ivan.event('refer-trying')).toMatchObject({ status: 100 });
    for (const progress of ['trying', 'ringing', 'done'] as const)
      office.do({ type: 'transfer-progress', leg: 'dialled-1', progress });
    expect(await ivan.event('refer-progress')).toMatchObject({ status: 180 });
    expect(await ivan.event('refer-accepted')).toMatchObject({ status: 200 });
    const last = await office.message('out', /^NOTIFY.*SIP\/2\.0 200 OK/s);
    expect(last).toContain('Subscription-State: terminated;reason=noresource');
    expect(last).toMatch(/^Event: refer;id=\d+\r$/m);
  });

  test('that fails is told to have failed, and may be tried again', async ({ office, phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan, '102');
    await anna.do('refer', '103');
    const { leg } = await office.event('transfer-asked');
    office.do({ type: 'transfer-progress', leg, progress: 'failed' });
    expect(await anna.event('refer-failed')).toMatchObject({ status: 503 });
    office.events.length = 0;
    await anna.do('refer', '104');
    expect(await office.event('transfer-asked')).toMatchObject({ leg, to: '104' });
  });

  test('to another company is refused', async ({ office, phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan, '102');
    await anna.do('refer', 'sip:103@other.example');
    expect(await anna.event('refer-requestFailed')).toMatchObject({ status: 403 });
    expect(office.events.some(({ type }) => type === 'transfer-asked')).toBe(false);
  });

  test('outside of a call is refused', async ({ office }) => {
    await using anna = await RawPhone.registered(office.url, 'anna');
    const headers = ['Contact: <sip:x@raw.invalid;transport=ws>', `Refer-To: <sip:103@${DOMAIN}>`];
    expect(status(await anna.ask('REFER', 'anna', { uri: `sip:102@${DOMAIN}`, headers }))).toBe(403);
  });
});

describe('an attended transfer', () => {
  test.for([
    { name: 'both calls its own', second: 'made' },
    { name: 'one that came to it', second: 'received' },
  ])('of $name names the other leg', async ({ second }, { office, phoneOf }) => {
    const [anna, ivan, maria] = [await phoneOf('anna'), await phoneOf('ivan'), await phoneOf('maria')];
    await talk(anna, ivan, '102');
    const first = await office.arrived();
    await anna.clear();
    if (second === 'made') await talk(anna, maria, '103');
    else await talk(maria, anna, '101');
    const other = second === 'made' ? await office.arrived() : 'dialled-2';
    await anna.do('select', 0);
    await anna.do('refer', '103', 1);
    expect(await office.event('transfer-asked')).toEqual({
      type: 'transfer-asked',
      leg: first,
      to: '103',
      replaces: other,
    });
  });

  test('of a call that is not one’s own fails, and the call in which it was asked goes on', async ({
    office,
    phoneOf,
  }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    await talk(anna, ivan, '102');
    const ivans = await replacesOf(office, /^SIP\/2\.0 200.*CSeq: \d+ INVITE/s);
    for (const replaces of ['nothing;to-tag=1;from-tag=2', ivans]) {
      await anna.clear();
      await anna.do('refer', `<sip:103@${DOMAIN}?Replaces=${encodeURIComponent(replaces)}>`.slice(1, -1));
      expect(await anna.event('refer-failed')).toMatchObject({ status: 481 });
    }
    expect(office.events.some(({ type }) => type === 'transfer-asked' || type === 'leg-ended')).toBe(false);
  });
});

describe('an INVITE that takes over a call', () => {
  test.for([
    { named: 'a call that nobody knows', suffix: 'x', status: 481 },
    { named: 'only a call that still rings', suffix: ';early-only', status: 486 },
    { named: 'nothing readable', suffix: ';to-tag=again', status: 400 },
  ])('naming $named is refused with $status', async ({ suffix, status: expected }, { office, phoneOf }) => {
    const [anna, ivan, maria] = [await phoneOf('anna'), await phoneOf('ivan'), await phoneOf('maria')];
    await talk(anna, ivan, '102');
    const ivans = await replacesOf(office, /^SIP\/2\.0 200.*CSeq: \d+ INVITE/s);
    await maria.do('take', `${ivans}${suffix}`);
    expect(await maria.event('failed')).toMatchObject({ status: expected });
  });

  test('of another company finds nothing', async ({ office, phoneOf }) => {
    const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
    const stranger = await phoneOf('maria', { domain: 'other.example' });
    await talk(anna, ivan, '102');
    await stranger.do('take', await replacesOf(office, /^SIP\/2\.0 200.*CSeq: \d+ INVITE/s));
    expect(await stranger.event('failed')).toMatchObject({ status: 481 });
  });
});

test('a phone is told who it talks with now, and its sound goes on', async ({ office, phoneOf }) => {
  const [anna, ivan] = [await phoneOf('anna'), await phoneOf('ivan')];
  await talk(anna, ivan, '102');
  for (const [phone, leg] of [
    [anna, await office.arrived()],
    [ivan, 'dialled-1'],
  ] as const) {
    office.do({ type: 'tell-party', leg, party: { name: 'Мария', number: '103' } });
    expect(await phone.event('update')).toMatchObject({ from: '"Мария" <sip:103@office.example>' });
  }
  await Promise.all([anna.hearsSound(), ivan.hearsSound()]);
});
