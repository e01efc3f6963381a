import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOMAIN, TestOffice } from '../../conformance/embedded/support/test-office.ts';
import { RawPhone, status } from './support/raw-phone.ts';

async function stillServes(office: TestOffice): Promise<void> {
  await using phone = await RawPhone.open(office.url);
  expect(status(await phone.register('anna'))).toBe(200);
}

const good = {
  via: 'Via: SIP/2.0/WS raw.invalid;branch=z9hG4bK1',
  from: `From: <sip:anna@${DOMAIN}>;tag=1`,
  to: `To: <sip:102@${DOMAIN}>`,
  callId: 'Call-ID: 1',
  sequence: 'CSeq: 1 INVITE',
};

const message = (start: string, changed: Partial<typeof good> = {}, more: readonly string[] = []): string =>
  [start, ...Object.values({ ...good, ...changed }), ...more, '', ''].join('\r\n');

describe('malformed SIP', () => {
  const start = `INVITE sip:102@${DOMAIN} SIP/2.0`;
  test.for([
    ['a method that does not match its CSeq', message(start, { sequence: 'CSeq: 1 BYE' }), 400],
    ['a CSeq that is no number', message(start, { sequence: 'CSeq: one INVITE' }), 400],
    ['a CSeq that is too large', message(start, { sequence: 'CSeq: 99999999999 INVITE' }), 400],
    ['no tag in From', message(start, { from: `From: <sip:anna@${DOMAIN}>` }), 400],
    ['a From that is no address', message(start, { from: 'From: <<<' }), 400],
    ['no branch in Via', message(start, { via: 'Via: SIP/2.0/WS raw.invalid' }), 400],
    ['a shorter body than announced', message(start, {}, ['Content-Length: 9999']), 400],
    ['a version that we do not speak', message(`INVITE sip:102@${DOMAIN} SIP/7.0`), 505],
    ['a Request-URI in brackets', message(`INVITE <sip:102@${DOMAIN}> SIP/2.0`), 400],
    ['no hops left', message(start, {}, ['Max-Forwards: 0']), 483],
    ['a header without a name', message(start, {}, [': nothing']), 400],
  ] as const)('with %s is refused', async ([, text, expected]) => {
    await using office = await TestOffice.open();
    await using phone = await RawPhone.open(office.url);
    phone.send(text);
    expect(status(await phone.message(/^SIP/))).toBe(expected);
    await stillServes(office);
  });

  test('that cannot be answered is ignored, and closes the connection when it goes on', async () => {
    await using office = await TestOffice.open();
    await using phone = await RawPhone.open(office.url);
    for (const text of [
      'hello',
      'SIP/2.0 200 OK\r\n\r\n',
      message('ACK bad', { sequence: '' }),
      '{}',
      '<a/>',
    ])
      phone.send(text);
    expect(await phone.closed).toBe(1002);
    expect(phone.received).toEqual([]);
    await stillServes(office);
  });

  test('in binary is ignored, and closes the connection when it goes on', async () => {
    await using office = await TestOffice.open();
    await using phone = await RawPhone.open(office.url);
    for (let count = 0; count < 5; count++) phone.send(randomBytes(1_000));
    expect(await phone.closed).toBe(1003);
    await stillServes(office);
  });

  test('of a megabyte closes its connection with 1009', async () => {
    await using office = await TestOffice.open();
    await using phone = await RawPhone.open(office.url);
    phone.send(message(start, {}, [`Subject: ${'x'.repeat(1 << 20)}`]));
    expect(await phone.closed).toBe(1009);
    await stillServes(office);
  });

  test('of any other kind harms nobody', async () => {
    await using office = await TestOffice.open({
      limits: { garbage: 1e9, messagesPerSecond: 1e9, digestFailures: 1e9 },
    });
    await using phone = await RawPhone.registered(office.url, 'anna');
    const whole = phone.write('INVITE', 'anna', {
      uri: `sip:102@${DOMAIN}`,
      headers: [
        'Contact: <sip:x@raw.invalid;transport=ws>',
        'Content-Type: application/sdp',
        'Session-Expires: 90',
        'Supported: timer',
      ],
      body: 'v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=rtpmap:111 opus/48000/2\r\n',
    });
    const edits = fc.array(
      fc.record({
        at: fc.nat(whole.length),
        cut: fc.nat(40),
        insert: fc.oneof(
          fc.string({ maxLength: 20, unit: 'binary' }),
          fc.constantFrom('\r\n', '\0', '"', '<', '>', ';', '%', ':', '@', '\uffff'),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const mutated = fc.tuple(
      edits,
      fc.constantFrom(
        'INVITE',
        'REGISTER',
        'SUBSCRIBE',
        'OPTIONS',
        'BYE',
        'CANCEL',
        'ACK',
        'UPDATE',
        'INFO',
        'NOTIFY',
        'REFER',
        'PRACK',
        'FOO',
      ),
    );
    for (const [changes, method] of fc.sample(mutated, { numRuns: 1_500, seed: 1 })) {
      let text = whole.replaceAll('INVITE', method);
      for (const { at, cut, insert } of changes) text = text.slice(0, at) + insert + text.slice(at + cut);
      phone.send(text);
    }
    expect(status(await phone.ask('OPTIONS', 'anna'))).toBe(200);
    await stillServes(office);
    expect(office.complaints).toEqual([]);
  });
});

describe('a name from the network', () => {
  test('cannot end the header in which it is shown', async () => {
    await using office = await TestOffice.open();
    await using ivan = await RawPhone.registered(office.url, 'ivan');
    const name = 'x"\r\nX-Injected: yes\r\n<script>\\';
    office.engine.execute({
      type: 'dial',
      company: DOMAIN,
      devices: ['communicator'],
      leg: 'l',
      login: 'ivan',
      from: { name, number: '1"<>@ 2' },
      called: { name, number: '7' },
    });
    const invite = await ivan.message(/^INVITE/);
    expect(invite).not.toMatch(/^X-Injected/m);
    expect(invite).toContain(
      'P-Asserted-Identity: "x\\"  X-Injected: yes  <script>\\\\" <sip:1%22%3C%3E%40%202@office.example>',
    );
  });
});
