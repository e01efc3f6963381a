import { describe, expect, test } from 'vitest';
import { DOMAIN, TestOffice } from '../../conformance/embedded/support/test-office.ts';
import { answer, RawPhone, status } from './support/raw-phone.ts';

const contact = 'Contact: <sip:x@raw.invalid;transport=ws>';

describe('who may act as whom', () => {
  test.for(['INVITE', 'SUBSCRIBE', 'REGISTER', 'MESSAGE', 'BYE'])(
    '%s of nobody in particular is challenged',
    async (method) => {
      await using office = await TestOffice.open();
      await using phone = await RawPhone.open(office.url);
      const response = await phone.ask(method, 'anna', {
        uri: `sip:102@${DOMAIN}`,
        headers: [contact, 'Event: dialog'],
      });
      expect(status(response)).toBe(401);
      expect(response.match(/WWW-Authenticate: Digest [^\r]*algorithm=(MD5|SHA-256)/g)).toHaveLength(2);
      expect(office.events).toEqual([]);
    },
  );

  test.for(['MD5', 'SHA-256'] as const)('the password opens the door by %s', async (algorithm) => {
    await using office = await TestOffice.open();
    await using phone = await RawPhone.open(office.url);
    expect(status(await phone.register('anna', undefined, algorithm))).toBe(200);
  });

  test('a registered user cannot call, watch or register as another', async () => {
    await using office = await TestOffice.open();
    await using anna = await RawPhone.registered(office.url, 'anna');
    const before = office.events.length;
    const ivan = {
      from: `<sip:ivan@${DOMAIN}>;tag=1`,
      uri: `sip:103@${DOMAIN}`,
      headers: [contact, 'Event: dialog'],
    };
    expect(status(await anna.ask('INVITE', 'ivan', ivan))).toBe(403);
    expect(status(await anna.ask('SUBSCRIBE', 'ivan', ivan))).toBe(403);
    expect(status(await anna.ask('REGISTER', 'ivan', { headers: [contact] }))).toBe(403);
    const toIvan = { to: `<sip:ivan@${DOMAIN}>`, headers: [contact] };
    expect(status(await anna.ask('REGISTER', 'anna', toIvan))).toBe(403);
    expect(
      status(
        await anna.ask('INVITE', 'anna', { from: '<sip:anna@elsewhere.example>;tag=1', headers: [contact] }),
      ),
    ).toBe(403);
    expect(office.events).toHaveLength(before);
  });

  test('one connection is one user', async () => {
    await using office = await TestOffice.open();
    await using phone = await RawPhone.registered(office.url, 'anna');
    const challenge = await phone.ask('REGISTER', 'ivan', {
      headers: [contact, 'Authorization: Digest username="x"'],
    });
    const taken = await phone.ask('REGISTER', 'ivan', {
      headers: [contact, answer(challenge, 'REGISTER', 'ivan')],
    });
    expect(status(taken)).toBe(403);
  });

  test('a call of another user cannot be ended by knowing its names', async () => {
    await using office = await TestOffice.open();
    await using anna = await RawPhone.registered(office.url, 'anna');
    await using maria = await RawPhone.registered(office.url, 'maria');
    const subscribe = anna.write('SUBSCRIBE', 'anna', {
      uri: `sip:102@${DOMAIN}`,
      headers: [contact, 'Event: dialog'],
    });
    anna.send(subscribe);
    const accepted = await anna.response(subscribe);
    const toTag = /To: [^\r]*tag=([^\r;]+)/.exec(accepted)?.[1];
    const callId = /Call-ID: ([^\r]+)/.exec(accepted)?.[1];
    const stolen = {
      callId,
      to: `<sip:102@${DOMAIN}>;tag=${toTag}`,
      from: `<sip:anna@${DOMAIN}>;tag=${anna.tag}`,
      headers: [contact, 'Event: dialog', 'Expires: 0'],
    };
    expect(status(await maria.ask('SUBSCRIBE', 'maria', stolen as never))).toBe(481);
    expect(status(await maria.ask('BYE', 'maria', stolen as never))).toBe(481);
  });

  test('nobody is told of numbers of another company', async () => {
    await using office = await TestOffice.open();
    await using anna = await RawPhone.registered(office.url, 'anna');
    const elsewhere = { uri: 'sip:102@other.example', headers: [contact, 'Event: dialog'] };
    expect(status(await anna.ask('SUBSCRIBE', 'anna', elsewhere))).toBe(404);
    expect(status(await anna.ask('INVITE', 'anna', elsewhere))).toBe(404);
  });
});

describe('guessing a password', () => {
  test('closes the connection after five wrong ones, and never locks the real user out', async () => {
    await using office = await TestOffice.open();
    await using guesser = await RawPhone.open(office.url);
    const outcomes: number[] = [];
    for (let guess = 0; guess < 5; guess++)
      outcomes.push(status(await guesser.register('anna', `guess ${guess}`)));
    expect(outcomes).toEqual([401, 401, 401, 401, 403]);
    expect(await guesser.closed).toBe(1008);
    await using anna = await RawPhone.open(office.url);
    expect(status(await anna.register('anna'))).toBe(200);
  });

  test('an answer that was overheard works for nobody else', async () => {
    await using office = await TestOffice.open();
    await using anna = await RawPhone.open(office.url);
    const challenge = await anna.ask('REGISTER', 'anna', { headers: [contact] });
    const overheard = answer(challenge, 'REGISTER', 'anna');
    expect(status(await anna.ask('REGISTER', 'anna', { headers: [contact, overheard] }))).toBe(200);
    await using thief = await RawPhone.open(office.url);
    const response = await thief.ask('REGISTER', 'anna', { headers: [contact, overheard] });
    expect(status(response)).toBe(401);
    expect(response).toContain('stale=true');
  });

  test('an old challenge is stale, one that we never made as well', async () => {
    await using office = await TestOffice.open({ limits: { nonceMs: -1 } });
    await using anna = await RawPhone.open(office.url);
    const response = await anna.register('anna');
    expect(status(response)).toBe(401);
    expect(response).toContain('stale=true');
    const forged = answer('nonce="abc.def.0123"', 'REGISTER', 'anna');
    expect(status(await anna.ask('REGISTER', 'anna', { headers: [contact, forged] }))).toBe(401);
  });
});
