import { describe, expect } from 'vitest';
import { test } from './support/conformance-test.ts';
import { DOMAIN, OTHER_DOMAIN } from './support/test-office.ts';

const DIALOG = 'application/dialog-info+xml';

describe('two companies on one engine', () => {
  test('have people of the same name, each with calls of their own', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna', { tone: 600 });
    const ours = await phoneOf('ivan', { tone: 1_000 });
    const theirs = await phoneOf('ivan', { domain: OTHER_DOMAIN, tone: 1_400 });
    const caller = await phoneOf('anna', { domain: OTHER_DOMAIN, tone: 1_800 });
    const tones = [600, 1_000, 1_400, 1_800];
    await anna.do('call', '102');
    await ours.event('incoming');
    expect((await theirs.events()).some(({ name }) => name === 'incoming')).toBe(false);
    await caller.do('call', '102');
    expect((await theirs.event('incoming')).from).toContain(`@${OTHER_DOMAIN}>`);
    await Promise.all([ours.do('answer'), theirs.do('answer')]);
    await Promise.all([
      anna.hearsOf(tones, [1_000]),
      ours.hearsOf(tones, [600]),
      caller.hearsOf(tones, [1_400]),
      theirs.hearsOf(tones, [1_800]),
    ]);
    const arrived = office.events.filter(({ type }) => type === 'leg-arrived');
    expect(arrived).toMatchObject([{ company: DOMAIN }, { company: OTHER_DOMAIN }]);
  });

  test('see nothing of each other', async ({ office, phoneOf }) => {
    const stranger = await phoneOf('anna', { domain: OTHER_DOMAIN });
    await stranger.do('subscribe', '102', 'dialog', DIALOG);
    await stranger.notify(0);
    office.do({ type: 'show-state', company: DOMAIN, login: 'ivan', state: 'talking' });
    office.do({ type: 'show-state', company: OTHER_DOMAIN, login: 'ivan', state: 'ringing' });
    const { body } = await stranger.notify(1);
    expect(body).toContain('state="ringing"/>');
    expect(body).toContain(`entity="sip:102@${OTHER_DOMAIN}"`);
    await stranger.do('call', `sip:102@${DOMAIN}`);
    expect(await stranger.event('failed')).toMatchObject({ status: 404 });
  });

  test('revoking a user of one leaves the other’s alone', async ({ office, phoneOf }) => {
    const anna = await phoneOf('anna');
    const other = await phoneOf('anna', { domain: OTHER_DOMAIN });
    office.engine.revoke(OTHER_DOMAIN, 'anna');
    await other.event('disconnected');
    await office.event(
      'contacts-changed',
      (event) => event.company === OTHER_DOMAIN && event.communicators === 0,
    );
    expect((await anna.events()).some(({ name }) => name === 'disconnected')).toBe(false);
  });
});

describe('the simulated outside line', () => {
  test('rings for any outside number, with the caller ID that was sent', async ({ office, phoneOf }) => {
    const [anna, olga] = [await phoneOf('anna', { tone: 600 }), await phoneOf('olga', { tone: 1_000 })];
    await anna.do('call', '+74951112233');
    expect(await olga.event('incoming')).toMatchObject({
      from: '<sip:+74950000001@office.example>',
      called: '"" <sip:+74951112233@office.example>',
    });
    await olga.do('answer');
    await Promise.all([anna.hearsOf([600, 1_000], [1_000]), olga.hearsOf([600, 1_000], [600])]);
    expect(office.legsUp).toHaveLength(2);
  });

  test('is nobody’s but its own company’s', async ({ phoneOf }) => {
    const stranger = await phoneOf('anna', { domain: OTHER_DOMAIN });
    await phoneOf('olga');
    await stranger.do('call', '+74951112233');
    expect(await stranger.event('failed')).toMatchObject({ status: 480, reason: 'Q.850;cause=20' });
  });

  test('calls in as somebody outside', async ({ office, phoneOf }) => {
    const [olga, ivan] = [await phoneOf('olga'), await phoneOf('ivan')];
    await olga.do('call', '102');
    expect((await ivan.event('incoming')).from).toBe('"Ольга" <sip:+79161234567@office.example>');
    expect(await office.event('leg-arrived')).toMatchObject({
      company: DOMAIN,
      caller: { kind: 'outside', party: { name: 'Ольга', number: '+79161234567' } },
    });
  });

  test('may withhold its number', async ({ office, phoneOf }) => {
    const ivan = await phoneOf('ivan');
    const from = { name: '', number: '' };
    office.do({
      type: 'dial',
      company: DOMAIN,
      leg: 'l',
      login: 'ivan',
      devices: ['communicator'],
      from,
    });
    expect((await ivan.event('incoming')).from).toBe('"Anonymous" <sip:anonymous@anonymous.invalid>');
    expect(await office.message('out', /^INVITE/)).not.toContain('P-Asserted-Identity');
  });
});
