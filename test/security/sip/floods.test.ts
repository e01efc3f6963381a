import { describe, expect, onTestFinished, test } from 'vitest';
import { DOMAIN, TestOffice } from '../../conformance/embedded/support/test-office.ts';
import { offer } from './support/offer.ts';
import { RawPhone, status } from './support/raw-phone.ts';

const invite = { uri: `sip:102@${DOMAIN}`, ...offer };

describe('more than anybody needs', () => {
  test('a thousand connections that say nothing are bounded, then closed, and service goes on', async () => {
    await using office = await TestOffice.open({ limits: { connections: 500, anonymousMs: 4_000 } });
    await using anna = await RawPhone.registered(office.url, 'anna');
    global.gc?.();
    const before = process.memoryUsage().rss;
    const opened = await Promise.allSettled(Array.from({ length: 1_000 }, () => RawPhone.open(office.url)));
    const accepted = opened.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(accepted).toHaveLength(499);
    expect(opened.find((outcome) => outcome.status === 'rejected')).toMatchObject({
      reason: { message: '503' },
    });
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(150);
    expect(status(await anna.ask('OPTIONS', 'anna'))).toBe(200);
    expect(new Set(await Promise.all(accepted.map(({ closed }) => closed)))).toEqual(new Set([1008]));
    await using ivan = await RawPhone.registered(office.url, 'ivan');
    expect(status(await ivan.ask('OPTIONS', 'ivan'))).toBe(200);
  });

  test('a flood of messages closes its connection', async () => {
    await using office = await TestOffice.open({ limits: { messagesPerSecond: 20 } });
    await using phone = await RawPhone.registered(office.url, 'anna');
    const warnings: Error[] = [];
    const note = (warning: Error) => void warnings.push(warning);
    process.on('warning', note);
    onTestFinished(() => void process.off('warning', note));
    for (let count = 0; count < 200; count++) phone.send(phone.write('OPTIONS', 'anna'));
    expect(await phone.closed).toBe(1008);
    expect(warnings).toEqual([]);
  });

  test('calls of one user at once are limited', async () => {
    await using office = await TestOffice.open({ limits: { legsPerUser: 3 } });
    await using ivan = await RawPhone.registered(office.url, 'ivan');
    await using anna = await RawPhone.registered(office.url, 'anna');
    for (let count = 0; count < 3; count++) anna.send(anna.write('INVITE', 'anna', invite));
    await ivan.message(/^INVITE/);
    expect(status(await anna.ask('INVITE', 'anna', invite))).toBe(486);
  });

  test('requests that nobody answers yet are limited', async () => {
    await using office = await TestOffice.open({ limits: { transactions: 10, legsPerUser: 100 } });
    await using ivan = await RawPhone.registered(office.url, 'ivan');
    await using anna = await RawPhone.registered(office.url, 'anna');
    for (let count = 0; count < 10; count++) anna.send(anna.write('INVITE', 'anna', invite));
    expect(status(await anna.ask('INVITE', 'anna', invite))).toBe(503);
    await ivan.message(/^INVITE/);
  });

  test('devices of one user are limited', async () => {
    await using office = await TestOffice.open({ limits: { contactsPerUser: 2 } });
    await using first = await RawPhone.registered(office.url, 'anna');
    await using second = await RawPhone.registered(office.url, 'anna');
    await using third = await RawPhone.open(office.url);
    expect(status(await third.register('anna'))).toBe(403);
    expect([first, second]).toHaveLength(2);
  });
});

test('keep-alives are answered, and are no garbage', async () => {
  await using office = await TestOffice.open();
  await using phone = await RawPhone.registered(office.url, 'anna');
  for (let count = 0; count < 20; count++) phone.send('\r\n\r\n');
  await phone.message(/^\r\n$/);
  expect(status(await phone.ask('OPTIONS', 'anna'))).toBe(200);
});
